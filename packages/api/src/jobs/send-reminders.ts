import { inTransaction } from "@octopus/db";
import { civilDateOf, minuteOfDay } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { countDueReminders, sendReminders as send } from "../reminders/index.js";
import { type JobInput, type JobResult, runJob } from "./run-job.js";

const CHUNK = 500;

/** Reminds everyone whose window has just opened, or whose last one of the day is about to close, at `asOf`. */
export function sendReminders(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "SEND_REMINDERS", input, async (run) => {
    const { timeZone, publicUrl } = deps.config;
    const moment = { day: civilDateOf(run.asOf, timeZone), minute: minuteOfDay(run.asOf, timeZone) };
    if (run.dryRun) return run.wouldChange(await countDueReminders(deps.db, moment), []);
    let mayBeMore: boolean;
    do {
      mayBeMore = await inTransaction(deps.db, async (tx) => {
        const words = { at: run.asOf, realNow: deps.clock.realNow(), publicUrl };
        const { reminded, more } = await send(tx, { ...moment, ...words }, CHUNK);
        await run.count(tx, { read: reminded, changed: reminded });
        return more;
      });
    } while (mayBeMore && !run.stopped.aborted);
  });
}
