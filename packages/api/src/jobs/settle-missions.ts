import { civilDateOf } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { claimDueMissions, countDueMissions, settleMissions as settle } from "../settlement/index.js";
import { postingNow } from "../points/index.js";
import { inChunks } from "./in-chunks.js";
import { countOnce, type JobInput, type JobResult, runJob } from "./run-job.js";

/** Closes and settles every mission whose last day is over at `asOf`. */
export function settleMissions(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "SETTLE_MISSIONS", input, async (run) => {
    const today = civilDateOf(run.asOf, deps.config.timeZone);
    if (run.dryRun) {
      const due = await countDueMissions(deps.db, today);
      return countOnce(deps, run, { read: due, changed: due, skipped: 0, failed: 0 });
    }
    await inChunks(deps, run, {
      claim: (tx, claim) => claimDueMissions(tx, today, claim),
      act: (tx, ids) =>
        settle(tx, ids, { posting: { ...postingNow(deps), at: run.asOf }, realNow: deps.clock.realNow() }),
    });
  });
}
