import { createDeps, createLog, startWatching, type Composition, type Watching } from "@octopus/api/compose";
import type { DestinationStream, Logger } from "pino";
import type { Env } from "./env.js";

interface Options {
  /** Where the log goes; stdout unless told. */
  readonly logTo?: DestinationStream;
  /** Aborted when the process is told to stop. */
  readonly stopping?: AbortSignal;
  /** Who looks at what the jobs do; nobody unless told. */
  readonly watch?: Watching["watch"] | undefined;
}

const POOL_SIZE = 10;

/** Begins to count and trace what the worker does, as far as its settings ask for it. */
export const watch = (env: Env) => startWatching(env, { program: "worker", poolSize: POOL_SIZE });

/** The composition root: everything the worker works with, with the real adapters. */
export function compose(
  env: Env,
  { logTo, stopping, watch }: Options = {},
): Composition & { readonly log: Logger } {
  // A program that speaks to a person on stdout tells the log no more than what goes wrong.
  const log = createLog("worker", logTo ? "warn" : env.LOG_LEVEL, logTo);
  const composed = createDeps(env, {
    log,
    name: "octopus-worker",
    poolSize: POOL_SIZE,
    ...(stopping && { stopping }),
    ...(watch && { watch }),
  });
  return { log, ...composed };
}
