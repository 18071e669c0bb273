import { inTransaction } from "@octopus/db";
import { civilDateOf } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { collectStatistics as collect, uncollectedDays } from "../statistics/index.js";
import { type JobInput, type JobResult, runJob } from "./run-job.js";

/** Collects the statistics of the day before `asOf` and of every day before it that was missed. */
export function collectStatistics(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "COLLECT_STATISTICS", input, async (run) => {
    const { timeZone } = deps.config;
    const days = await uncollectedDays(deps.db, civilDateOf(run.asOf, timeZone), timeZone);
    if (run.dryRun)
      return run.wouldChange(
        days.length,
        days.map((day) => ({ id: null, title: day })),
      );
    await run.expect(days.length);
    for (const day of days) {
      if (run.stopped.aborted) return;
      await inTransaction(deps.db, async (tx) => {
        await collect(tx, day, timeZone, deps.clock.realNow());
        await run.count(tx, { read: 1, changed: 1 });
      });
    }
  });
}
