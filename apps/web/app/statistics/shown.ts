import { MissionStatus, MissionType, TransferKind } from "@octopus/db/enums";
import type { Translate } from "~/i18n";
import { columnsOf, type Period, type Statistics } from "./columns";
import { weekOverWeek } from "./week-over-week";

/** A line each: more of them nobody could tell apart. */
const drawnKinds: readonly TransferKind[] = ["CHARGE", "STAKE", "REFUND", "TEAM_BONUS", "FORFEIT"];

/** What the page of statistics draws and says, and no number more: three years of days are sent to the browser, too. */
export function shownOf({ periods, all, lastWeek, weekBefore }: Statistics, t: Translate) {
  const last = periods.at(-1);
  if (!all || !last) return null;
  const points = columnsOf("points", periods, t);
  return {
    days: periods.map(({ from }) => from),
    signUps: columnsOf("sign-ups", periods, t),
    people: columnsOf("people", periods, t),
    checkIns: columnsOf("check-ins", periods, t),
    points: points.filter((_, n) => drawnKinds.includes(TransferKind.names[n]!)),
    pointTotals: TransferKind.names.map((kind) => ({
      name: t(`points:kinds.${kind}`),
      total: all.pointsByKind[kind] ?? 0,
    })),
    missions: columnsOf("missions", periods, t),
    successRates: all.successRates,
    standing: standingOf(last, t),
    weeks: lastWeek && weekOverWeek({ lastWeek, weekBefore }, t),
  };
}

export type Shown = NonNullable<ReturnType<typeof shownOf>>;

/** How missions stood at the end of a period, by status and within it by type. */
function standingOf({ to, missionsByStatus, missionsByStatusAndType }: Period, t: Translate) {
  return {
    day: to,
    types: MissionType.names.map((type) => t(`missions:types.${type}`)),
    statuses: MissionStatus.names.map((status) => ({
      name: t(`missions:statuses.${status}`),
      total: missionsByStatus[status] ?? 0,
      parts: MissionType.names.map((type) => missionsByStatusAndType[status]?.[type] ?? 0),
    })),
  };
}
