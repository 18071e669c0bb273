import type { Deps } from "../kernel/deps.js";
import { countDuePayments, settleDuePayments } from "../payments/index.js";
import { type JobInput, type JobResult, runJob } from "./run-job.js";
import { countOnce } from "./run-row.js";

/** Asks the payment provider about every payment that hangs. By the real clock. */
export function settlePayments(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "SETTLE_PAYMENTS", input, async (run) => {
    if (run.dryRun) return run.wouldChange(await countDuePayments(deps), []);
    await countOnce(deps, run, await settleDuePayments(run.deps));
  });
}
