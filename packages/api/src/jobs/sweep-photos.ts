import { jobRunFailures } from "@octopus/db/schema";
import type { Deps } from "../kernel/deps.js";
import { sweepPhotos as sweep } from "../photos/index.js";
import { type JobInput, type JobResult, runJob } from "./run-job.js";
import { countOnce } from "./run-row.js";

/** Holds bucket and database against each other; photos whose object is gone are the run's failures. By the real clock. */
export function sweepPhotos(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "SWEEP_PHOTOS", input, async (run) => {
    const counts = await sweep(run.deps, {
      asOf: deps.clock.realNow(),
      dryRun: run.dryRun,
      async onMissing(subjectId, key) {
        const error = `no object ${key}`;
        await deps.db
          .insert(jobRunFailures)
          .values({ runId: run.runId, subjectId, error })
          .onConflictDoNothing();
      },
    });
    await countOnce(deps, run, counts);
  });
}
