import type { Deps } from "../kernel/deps.js";
import { purgePhotos as purge } from "../photos/index.js";
import { type JobInput, type JobResult, runJob } from "./run-job.js";
import { countOnce } from "./run-row.js";

/** Removes the photos of missions that were settled 90 days before `asOf`. */
export function purgePhotos(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "PURGE_PHOTOS", input, async (run) =>
    countOnce(deps, run, await purge(run.deps, { asOf: run.asOf, dryRun: run.dryRun })),
  );
}
