import { useTranslation } from "react-i18next";
import { MissionFacts } from "~/missions";
import { Card, formatRate, Notice, Octopus, ProgressBar } from "~/ui";
import { MyCheckInCard } from "./my-check-in-card";
import type { MissionView } from "./view";
import { WeekCalendar } from "./week-calendar";

/** Under way: may I check in now, and how is everybody doing? Others see only what the mission is. */
export function OngoingMission({ view }: { view: MissionView }) {
  const { t } = useTranslation("mission");
  const { mission, lastDay, week, my, checked } = view;
  if (week === undefined || my === undefined) {
    return (
      <>
        <Notice>{t("ongoing.tooLate")}</Notice>
        <MissionFacts mission={mission} lastDay={lastDay} />
      </>
    );
  }
  return (
    <>
      {checked && <Cheer view={view} />}
      <Card as="div">
        <ProgressBar kind="team" label={t("team")} rate={week.teamRate} />
      </Card>
      <MyCheckInCard missionId={mission.id} my={my} now={view.now} today={view.today} />
      <WeekCalendar missionId={mission.id} view={week} viewerId={view.viewer?.userId} />
      <MissionFacts mission={mission} lastDay={lastDay} />
    </>
  );
}

/** Right after a check-in. */
function Cheer({ view: { week, viewer } }: { view: MissionView }) {
  const { t } = useTranslation("mission");
  const me = week?.members.find(({ userId }) => userId === viewer?.userId);
  if (week === undefined || me === undefined) return null;
  return (
    <Card as="div" tone="mint" className="flex items-center gap-4">
      <Octopus avatar={me.avatar} mood="cheer" size={112} />
      <div role="status">
        <p className="text-xl font-extrabold">{t("ongoing.cheer")}</p>
        <p>{t("ongoing.rates", { mine: formatRate(me.rate), team: formatRate(week.teamRate) })}</p>
      </div>
    </Card>
  );
}
