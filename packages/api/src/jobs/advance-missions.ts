import { civilDateOf } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { claimMissionsToStart, countMissionsToStart, startMissions } from "../missions/index.js";
import { inChunks } from "./in-chunks.js";
import { countOnce, type JobInput, type JobResult, runJob } from "./run-job.js";

/** Starts every OPEN mission whose start day has come at `asOf`. */
export function advanceMissions(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "ADVANCE_MISSIONS", input, async (run) => {
    const today = civilDateOf(run.asOf, deps.config.timeZone);
    if (run.dryRun) {
      const due = await countMissionsToStart(deps.db, today);
      return countOnce(deps, run, { read: due, changed: due, skipped: 0, failed: 0 });
    }
    await inChunks(deps, run, {
      claim: (tx, claim) => claimMissionsToStart(tx, today, claim),
      act: (tx, ids) => startMissions(tx, ids, deps.clock.realNow()),
    });
  });
}
