import type { Deps } from "../kernel/deps.js";
import { tidyBankAccounts as tidy } from "../withdrawals/index.js";
import { countOnce, type JobInput, type JobResult, runJob } from "./run-job.js";

/** Forgets bank accounts that are no longer needed, and enciphers those anew that an old key has sealed. */
export function tidyBankAccounts(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "TIDY_BANK_ACCOUNTS", input, async (run) =>
    countOnce(deps, run, await tidy(deps, { asOf: run.asOf, dryRun: run.dryRun })),
  );
}
