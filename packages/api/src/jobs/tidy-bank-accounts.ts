import type { Deps } from "../kernel/deps.js";
import { tidyBankAccounts as tidy } from "../withdrawals/index.js";
import { type JobInput, type JobResult, runJob } from "./run-job.js";
import { countOnce } from "./run-row.js";

/** Forgets bank accounts that are no longer needed, and enciphers those anew that an old key has sealed. */
export function tidyBankAccounts(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "TIDY_BANK_ACCOUNTS", input, async (run) =>
    countOnce(deps, run, await tidy(run.deps, { asOf: run.asOf, dryRun: run.dryRun })),
  );
}
