import { purgeExpiredCodesAndTokens } from "../auth/index.js";
import { purgeUploads as purge } from "../check-ins/index.js";
import type { Deps } from "../kernel/deps.js";
import { purgeOldNotifications } from "../notifications/index.js";
import { type JobInput, type JobResult, runJob } from "./run-job.js";
import { countOnce } from "./run-row.js";

/** Removes uploads that were never submitted, codes and tokens that have expired, old notifications. By the real clock. */
export function purgeUploads(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "PURGE_UPLOADS", input, async (run) => {
    await countOnce(deps, run, await purge(run.deps, { asOf: deps.clock.realNow(), dryRun: run.dryRun }));
    if (run.dryRun) return;
    await purgeExpiredCodesAndTokens(deps);
    await purgeOldNotifications(deps);
  });
}
