import { addDays, type CivilDate } from "../kernel/civil-date.js";

/** What one mission asked of a person, and on which days the person did it. */
export interface AskedSeat {
  /** Asia/Seoul days, [startsOn, endsOn). */
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly daysPerWeek: number;
  /** The days with an accepted check-in of this mission. */
  readonly kept: ReadonlySet<CivilDate>;
}

export interface Streaks {
  /** Days of the streak that is still going on. */
  readonly streak: number;
  /** Days of the longest one ever. */
  readonly bestStreak: number;
}

const DAYS_PER_WEEK = 7;

/**
 * A streak is days with at least one accepted check-in, in a row. Only a day on which a check-in was asked of the person
 * and none was made of any mission ends it. A mission asks for `daysPerWeek` days of each of its weeks: the days of rest
 * that this leaves are the first ones without a check-in, and from the next such day on it asks. `today` may still be
 * kept, so it ends nothing.
 */
export function streaks(seats: readonly AskedSeat[], today: CivilDate): Streaks {
  const kept = new Set(seats.flatMap((seat) => [...seat.kept]));
  const missed = new Set(seats.flatMap((seat) => missedDays(seat, today)).filter((day) => !kept.has(day)));
  let [streak, bestStreak] = [0, 0];
  for (const day of [...kept, ...missed].sort()) {
    streak = kept.has(day) ? streak + 1 : 0;
    bestStreak = Math.max(bestStreak, streak);
  }
  return { streak, bestStreak };
}

/** The days before `today` on which a mission asked in vain. */
function missedDays({ startsOn, endsOn, daysPerWeek, kept }: AskedSeat, today: CivilDate): CivilDate[] {
  const missed: CivilDate[] = [];
  let rests = 0;
  for (let day = startsOn, n = 0; day < endsOn && day < today; day = addDays(day, 1), n += 1) {
    if (n % DAYS_PER_WEEK === 0) rests = DAYS_PER_WEEK - daysPerWeek;
    if (kept.has(day)) continue;
    if (rests > 0) rests -= 1;
    else missed.push(day);
  }
  return missed;
}
