import { addDays, civilDateOf, isoInstant, startOfDay } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { runSlot } from "../jobs/index.js";
import { moveDemoClock } from "./clock.js";

export interface ClockMove {
  readonly days?: number | undefined;
  readonly hours?: number | undefined;
  readonly minutes?: number | undefined;
}

/**
 * Moves the demo's mission time ahead and runs, before it answers, the jobs that would have fired in between: every
 * midnight's in order, and once the hourly and minutely ones, which look only at the moment they run.
 */
export async function advanceClock(
  deps: Deps,
  { days = 0, hours = 0, minutes = 0 }: ClockMove,
): Promise<{ now: string }> {
  const { timeZone } = deps.config;
  await deps.clock.sync();
  const before = civilDateOf(deps.clock.now(), timeZone);
  await moveDemoClock(deps.db, ((days * 24 + hours) * 60 + minutes) * 60_000);
  await deps.clock.sync();
  const after = civilDateOf(deps.clock.now(), timeZone);

  for (let day = addDays(before, 1); day <= after; day = addDays(day, 1))
    await runSlot(deps, "nightly", { asOf: startOfDay(day, timeZone).toISOString() });
  await runSlot(deps, "hourly");
  await runSlot(deps, "minutely");
  return { now: isoInstant(deps.clock.now(), timeZone) };
}
