import { useTranslation } from "react-i18next";
import { MissionFacts } from "~/missions";
import { Notice } from "~/ui";
import { SettlementCard } from "./settlement-card";
import type { MissionView } from "./view";
import { WeekCalendar } from "./week-calendar";

/** Over: who got what, and by which rule. Others see only what the mission was. */
export function ClosedMission({ view }: { view: MissionView }) {
  const { t } = useTranslation("mission");
  const { mission, lastDay, settlement, week, viewer } = view;
  return (
    <>
      {settlement === undefined ? (
        <Notice>{t("closed")}</Notice>
      ) : (
        <SettlementCard missionId={mission.id} settlement={settlement} />
      )}
      {week !== undefined && <WeekCalendar missionId={mission.id} view={week} viewerId={viewer?.userId} />}
      <MissionFacts mission={mission} lastDay={lastDay} />
    </>
  );
}
