import { randomUUID } from "node:crypto";
import type { Deps } from "./kernel/deps.js";
import { createCaller } from "./root.js";
import { inProcess } from "./trpc.js";

export { type JobProcedure, type Slot, slots } from "./jobs/index.js";
export type { Deps } from "./kernel/deps.js";
export { makeOperator } from "./users/index.js";

/** The job procedures, called in process as the system: what the worker runs. */
export function createJobCaller(deps: Deps) {
  return createCaller({
    deps,
    identity: "system",
    client: inProcess,
    language: "ko",
    requestId: randomUUID(),
  }).job;
}

export type JobCaller = ReturnType<typeof createJobCaller>;
