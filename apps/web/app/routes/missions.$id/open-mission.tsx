import { useWords } from "~/i18n";
import { dayWords, MissionFacts } from "~/missions";
import { Card, ConfirmForm, LinkButton, Notice } from "~/ui";
import { CancelForm } from "./cancel-form";
import { InviteCard } from "./invite-card";
import { JoinCard } from "./join-card";
import { MembersCard } from "./members-card";
import type { MissionView } from "./view";

/** Recruiting: who is in, who may still come, and what each person may do about it. */
export function OpenMission({ view }: { view: MissionView }) {
  const t = useWords();
  const { mission, today, lastDay } = view;
  const { mine, startsOn, stake, code } = mission;
  return (
    <>
      {startsOn !== undefined && (
        <Notice>{t("mission:startsAt", { day: dayWords(startsOn, today, t) })}</Notice>
      )}
      {!mine.isMember && <JoinCard view={view} />}
      <MissionFacts mission={mission} lastDay={lastDay} />
      <MembersCard mission={mission} />
      {code !== undefined && <InviteCard mission={mission} code={code} />}
      {mine.isLeader && (
        <Card className="flex flex-wrap gap-2">
          <LinkButton to={`/missions/${mission.id}/edit`} size="small">
            {t("mission:edit")}
          </LinkButton>
          <CancelForm mission={mission} />
        </Card>
      )}
      {mine.isMember && !mine.isLeader && (
        <Card>
          <ConfirmForm
            trigger={t("mission:leave.trigger")}
            variant="danger"
            size="small"
            title={t("mission:leave.title")}
            description={t("mission:leave.description", { stake })}
            confirm={t("mission:leave.confirm")}
            cancel={t("mission:leave.cancel")}
            intent="leave"
            confirmVariant="danger"
          />
        </Card>
      )}
    </>
  );
}
