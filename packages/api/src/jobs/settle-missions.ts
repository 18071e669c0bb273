import { civilDateOf } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import {
  claimDueMissions,
  countDueMissions,
  listDueMissions,
  settleMissions as settle,
} from "../settlement/index.js";
import { postingNow } from "../points/index.js";
import { inChunks } from "./in-chunks.js";
import { type JobInput, type JobResult, LISTED, runJob } from "./run-job.js";

/** Closes and settles every mission whose last day is over at `asOf`. */
export function settleMissions(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "SETTLE_MISSIONS", input, async (run) => {
    const today = civilDateOf(run.asOf, deps.config.timeZone);
    const due = await countDueMissions(deps.db, today);
    if (run.dryRun) return run.wouldChange(due, await listDueMissions(deps.db, today, LISTED));
    await run.expect(due);
    await inChunks(deps, run, {
      claim: (tx, claim) => claimDueMissions(tx, today, claim),
      act: (tx, ids) =>
        settle(tx, ids, { posting: { ...postingNow(deps), at: run.asOf }, realNow: deps.clock.realNow() }),
    });
  });
}
