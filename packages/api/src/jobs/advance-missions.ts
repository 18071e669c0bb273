import { civilDateOf } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import {
  claimMissionsToStart,
  countMissionsToStart,
  listMissionsToStart,
  startMissions,
} from "../missions/index.js";
import { inChunks } from "./in-chunks.js";
import { type JobInput, type JobResult, LISTED, runJob } from "./run-job.js";

/** Starts every OPEN mission whose start day has come at `asOf`. */
export function advanceMissions(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "ADVANCE_MISSIONS", input, async (run) => {
    const today = civilDateOf(run.asOf, deps.config.timeZone);
    const due = await countMissionsToStart(deps.db, today);
    if (run.dryRun) return run.wouldChange(due, await listMissionsToStart(deps.db, today, LISTED));
    await run.expect(due);
    await inChunks(deps, run, {
      claim: (tx, claim) => claimMissionsToStart(tx, today, claim),
      act: (tx, ids) => startMissions(tx, ids, deps.clock.realNow()),
    });
  });
}
