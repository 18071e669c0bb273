import type { Deps } from "../kernel/deps.js";
import { countDuePayments, settleDuePayments } from "../payments/index.js";
import { countOnce, type JobInput, type JobResult, runJob } from "./run-job.js";

/** Asks the payment provider about every payment that hangs. By the real clock. */
export function settlePayments(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "SETTLE_PAYMENTS", input, async (run) => {
    if (run.dryRun) {
      const due = await countDuePayments(deps);
      return countOnce(deps, run, { read: due, changed: due, skipped: 0, failed: 0 });
    }
    await countOnce(deps, run, await settleDuePayments(deps));
  });
}
