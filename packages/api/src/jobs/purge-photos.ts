import type { Deps } from "../kernel/deps.js";
import { purgePhotos as purge } from "../photos/index.js";
import { countOnce, type JobInput, type JobResult, runJob } from "./run-job.js";

/** Removes the photos of missions that were settled 90 days before `asOf`. */
export function purgePhotos(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "PURGE_PHOTOS", input, async (run) =>
    countOnce(deps, run, await purge(deps, { asOf: run.asOf, dryRun: run.dryRun })),
  );
}
