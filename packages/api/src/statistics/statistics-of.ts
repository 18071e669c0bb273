import type { Queryable } from "@octopus/db";
import { dailyStatistics } from "@octopus/db/schema";
import { and, asc, desc, gte, lte } from "drizzle-orm";
import type { CivilDate } from "../kernel/civil-date.js";
import { type Grain, inPeriods, type Period, together } from "./periods.js";

export interface Statistics {
  /** Oldest first. */
  periods: Period[];
  /** All of them together; null when there are none. */
  all: Period | null;
  /** The last seven days that were collected, and the seven before; null where there are not that many. */
  lastWeek: Period | null;
  weekBefore: Period | null;
}

const columns = {
  day: dailyStatistics.day,
  signUps: dailyStatistics.signUps,
  peopleCheckingIn: dailyStatistics.peopleCheckingIn,
  missionsByStatus: dailyStatistics.missionsByStatus,
  missionsByStatusAndType: dailyStatistics.missionsByStatusAndType,
  checkInsByType: dailyStatistics.checkInsByType,
  successRates: dailyStatistics.successRates,
  pointsByKind: dailyStatistics.pointsByKind,
  staked: dailyStatistics.staked,
  refunded: dailyStatistics.refunded,
  forfeited: dailyStatistics.forfeited,
  bonus: dailyStatistics.bonus,
};

type Row = Pick<typeof dailyStatistics.$inferSelect, keyof typeof columns>;

/** What was collected of the days `from` to `to`, both included, day by day or in weeks or months. */
export async function statisticsOf(
  db: Queryable,
  { from, to, by }: { from?: CivilDate | undefined; to?: CivilDate | undefined; by: Grain },
): Promise<Statistics> {
  const { day } = dailyStatistics;
  const [rows, lastRows] = await Promise.all([
    db
      .select(columns)
      .from(dailyStatistics)
      .where(
        and(from === undefined ? undefined : gte(day, from), to === undefined ? undefined : lte(day, to)),
      )
      .orderBy(asc(day)),
    db.select(columns).from(dailyStatistics).orderBy(desc(day)).limit(14),
  ]);
  const days = rows.map(periodOf);
  const last = lastRows.map(periodOf).reverse();
  return {
    periods: inPeriods(days, by),
    all: together(days) ?? null,
    lastWeek: last.length < 7 ? null : (together(last.slice(-7)) ?? null),
    weekBefore: last.length < 14 ? null : (together(last.slice(0, 7)) ?? null),
  };
}

function periodOf({ day, staked, refunded, forfeited, bonus, ...row }: Row): Period {
  // Days from before all kinds were kept know these four.
  const four = { STAKE: staked, REFUND: refunded, FORFEIT: forfeited, TEAM_BONUS: bonus };
  return { ...row, from: day, to: day, pointsByKind: { ...four, ...row.pointsByKind } };
}
