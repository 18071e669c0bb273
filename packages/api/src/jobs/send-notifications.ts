import type { Deps } from "../kernel/deps.js";
import { countDueNotifications, sendWaitingNotifications } from "../notifications/index.js";
import { countOnce, type JobInput, type JobResult, runJob } from "./run-job.js";

/** Sends the push notifications that wait in the outbox. By the real clock. */
export function sendNotifications(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "SEND_NOTIFICATIONS", input, async (run) => {
    if (run.dryRun) {
      const due = await countDueNotifications(deps);
      return countOnce(deps, run, { read: due, changed: due, skipped: 0, failed: 0 });
    }
    await countOnce(deps, run, await sendWaitingNotifications(deps));
  });
}
