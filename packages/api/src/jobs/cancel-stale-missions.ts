import type { Deps } from "../kernel/deps.js";
import {
  cancelMissions,
  claimStaleMissions,
  countStaleMissions,
  listStaleMissions,
} from "../missions/index.js";
import { postingNow } from "../points/index.js";
import { inChunks } from "./in-chunks.js";
import { type JobInput, type JobResult, LISTED, runJob } from "./run-job.js";

/** How long a mission may stay without a schedule. */
const STALE_AFTER_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;

/** Cancels every mission that was created 30 days before `asOf` and never configured; the stake goes back. */
export function cancelStaleMissions(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "CANCEL_STALE_MISSIONS", input, async (run) => {
    const createdUntil = new Date(run.asOf.getTime() - STALE_AFTER_MILLISECONDS);
    const due = await countStaleMissions(deps.db, createdUntil);
    if (run.dryRun) return run.wouldChange(due, await listStaleMissions(deps.db, createdUntil, LISTED));
    await run.expect(due);
    await inChunks(deps, run, {
      claim: (tx, claim) => claimStaleMissions(tx, createdUntil, claim),
      act: (tx, ids) => cancelMissions(tx, ids, { ...postingNow(deps), at: run.asOf }),
    });
  });
}
