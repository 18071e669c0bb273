import { useTranslation } from "react-i18next";
import { MissionFacts } from "~/missions";
import { Card, LinkButton } from "~/ui";
import { CancelForm } from "./cancel-form";
import type { MissionView } from "./view";

/** Only its leader sees it: a schedule is what it still needs. */
export function UnactivatedMission({ view: { mission, lastDay } }: { view: MissionView }) {
  const { t } = useTranslation("mission");
  return (
    <>
      <Card tone="mint" className="flex flex-col gap-4">
        <p className="text-lg font-bold">{t("unactivated.title")}</p>
        <p>{t("unactivated.hint")}</p>
        <LinkButton to={`/missions/${mission.id}/configure`} variant="primary" wide>
          {t("unactivated.configure")}
        </LinkButton>
      </Card>
      <MissionFacts mission={mission} lastDay={lastDay} />
      <div className="flex flex-wrap gap-2">
        <LinkButton to={`/missions/${mission.id}/edit`} size="small">
          {t("edit")}
        </LinkButton>
        <CancelForm mission={mission} />
      </div>
    </>
  );
}
