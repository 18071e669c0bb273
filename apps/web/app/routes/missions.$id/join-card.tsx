import { useTranslation } from "react-i18next";
import { useWords } from "~/i18n";
import { balanceSentence, StakeOutlook } from "~/missions";
import { Card, ConfirmForm, LinkButton, Points } from "~/ui";
import type { MissionView } from "./view";

/** What joining costs and what may come back, and the way in. */
export function JoinCard({ view }: { view: MissionView }) {
  const { t } = useTranslation("mission");
  const { stake, capacity, memberCount } = view.mission;
  const left = capacity - memberCount;
  return (
    <Card className="flex flex-col gap-4">
      <div className="flex items-baseline justify-between gap-3">
        <p className="text-lg font-bold">{left > 0 ? t("join.seats", { count: left }) : t("join.full")}</p>
        <Points value={stake} className="text-2xl font-extrabold" />
      </div>
      <StakeOutlook stake={stake} />
      {left > 0 && <WayIn view={view} />}
    </Card>
  );
}

function WayIn({ view: { mission, viewer, code } }: { view: MissionView }) {
  const t = useWords();
  const { id, stake } = mission;
  if (viewer === null) {
    const here = `/missions/${id}${code === undefined ? "" : `?code=${encodeURIComponent(code)}`}`;
    return (
      <LinkButton to={`/login?returnTo=${encodeURIComponent(here)}`} variant="primary" wide>
        {t("mission:join.signIn")}
      </LinkButton>
    );
  }
  const { points } = viewer;
  const balance = balanceSentence(points, stake, t);
  if (points < stake) {
    return (
      <>
        <p className="text-error-ink font-semibold">{t("mission:join.missing", { points, balance })}</p>
        <LinkButton to={`/me/points/charge?amount=${stake - points}`} wide>
          {t("mission:join.topUp")}
        </LinkButton>
      </>
    );
  }
  return (
    <ConfirmForm
      trigger={t("mission:join.trigger")}
      variant="primary"
      wide
      title={t("mission:join.title", { stake })}
      description={t("mission:join.description", { points, balance })}
      confirm={t("mission:join.confirm", { stake })}
      intent="join"
    >
      {code !== undefined && <input type="hidden" name="code" value={code} />}
    </ConfirmForm>
  );
}
