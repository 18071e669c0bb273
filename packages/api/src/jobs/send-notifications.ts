import type { Deps } from "../kernel/deps.js";
import { countDueNotifications, sendWaitingNotifications } from "../notifications/index.js";
import { type JobInput, type JobResult, runJob } from "./run-job.js";
import { countOnce } from "./run-row.js";

/** Sends the push notifications that wait in the outbox. By the real clock. */
export function sendNotifications(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "SEND_NOTIFICATIONS", input, async (run) => {
    if (run.dryRun) return run.wouldChange(await countDueNotifications(deps), []);
    await countOnce(deps, run, await sendWaitingNotifications(run.deps));
  });
}
