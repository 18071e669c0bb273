import type { Deps } from "../kernel/deps.js";
import { auditLedger as audit, recordAudit } from "../audit/index.js";
import { type JobInput, type JobResult, runJob } from "./run-job.js";
import { countOnce } from "./run-row.js";

/** Proves the ledger and seals it as far as it was proved before: `read` are its transfers, `failed` what differs. */
export function auditLedger(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "AUDIT_LEDGER", input, async (run) => {
    const { transfers, differences } = run.dryRun ? await audit(deps) : await recordAudit(deps);
    const failed = differences.length;
    await countOnce(deps, run, { read: transfers, changed: 0, skipped: 0, failed });
  });
}
