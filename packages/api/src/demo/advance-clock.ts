import { addDays, civilDateOf, isoInstant, startOfDay } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { inTurns } from "../kernel/in-turns.js";
import { runSlot } from "../jobs/index.js";
import { moveDemoClock } from "./clock.js";

export interface ClockMove {
  readonly days?: number | undefined;
  readonly hours?: number | undefined;
  readonly minutes?: number | undefined;
}

// Two at once would run each other's nights out of order.
const oneAtATime = inTurns(1);

/**
 * Moves the demo's mission time ahead and runs, before it answers, the jobs that would have fired in between: every
 * midnight's in order, and once the hourly and minutely ones, which look only at the moment they run. Time goes from
 * midnight to midnight, so that nobody, the worker above all, sees a day whose night has not been.
 */
export function advanceClock(deps: Deps, move: ClockMove): Promise<{ now: string }> {
  return oneAtATime(() => advance(deps, move));
}

async function advance(deps: Deps, { days = 0, hours = 0, minutes = 0 }: ClockMove) {
  const { timeZone } = deps.config;
  const { clock } = deps;
  await clock.sync();
  let day = civilDateOf(clock.now(), timeZone);
  let left = ((days * 24 + hours) * 60 + minutes) * 60_000;
  while (left > 0) {
    const untilMidnight = startOfDay(addDays(day, 1), timeZone).getTime() - clock.now().getTime();
    const step = Math.min(left, Math.max(0, untilMidnight));
    left -= step;
    await moveDemoClock(deps.db, step);
    await clock.sync();
    while (day < civilDateOf(clock.now(), timeZone)) {
      day = addDays(day, 1);
      await runSlot(deps, "nightly", { asOf: startOfDay(day, timeZone).toISOString() });
    }
  }
  await runSlot(deps, "hourly");
  await runSlot(deps, "minutely");
  return { now: isoInstant(clock.now(), timeZone) };
}
