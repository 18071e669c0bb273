import { addDays, type CivilDate, civilDateOf, instantAt } from "../../kernel/civil-date.js";
import type { Clock } from "../../kernel/clock.js";
import type { Deps } from "../../kernel/deps.js";

/** The days around today, as the seed lives them. */
export interface DemoDays {
  /** The Asia/Seoul day `days` after today, before it when negative. */
  day(days: number): CivilDate;
  /** Deps whose mission clock stands still at a minute of a day: what is done with them was done then. */
  at(days: number, minute: number): Deps;
}

export function demoDays(deps: Deps): DemoDays {
  const { timeZone } = deps.config;
  const today = civilDateOf(deps.clock.now(), timeZone);
  const day = (days: number) => addDays(today, days);
  return {
    day,
    at: (days, minute) => ({
      ...deps,
      clock: standingAt(instantAt(day(days), minute, timeZone), deps.clock),
    }),
  };
}

/** Mission time stands; real time, by which signed URLs live, goes on. */
const standingAt = (instant: Date, { realNow }: Clock): Clock => ({
  now: () => instant,
  realNow,
  sync: () => Promise.resolve(),
});
