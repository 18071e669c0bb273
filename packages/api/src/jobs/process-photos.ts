import type { Deps } from "../kernel/deps.js";
import { processPhotos as process } from "../photos/index.js";
import { type JobInput, type JobResult, runJob } from "./run-job.js";
import { countOnce } from "./run-row.js";

/** Makes what people see of photos that were submitted. By the real clock. */
export function processPhotos(deps: Deps, input: JobInput = {}): Promise<JobResult> {
  return runJob(deps, "PROCESS_PHOTOS", input, async (run) =>
    countOnce(deps, run, await process(run.deps, { dryRun: run.dryRun })),
  );
}
