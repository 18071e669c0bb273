import type { Deps } from "../kernel/deps.js";
import { sendWaitingMail } from "../mail/index.js";
import { type JobInput, type JobResult, runJob } from "./run-job.js";
import { countOnce } from "./run-row.js";

/** Sends the mail that waits in the outbox. By the real clock. */
export function sendMail(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "SEND_MAIL", input, async (run) =>
    countOnce(deps, run, await sendWaitingMail(run.deps, { dryRun: run.dryRun })),
  );
}
