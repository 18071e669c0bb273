import { createDeps, createLog, type Composition } from "@octopus/api/compose";
import type { DestinationStream, Logger } from "pino";
import type { Env } from "./env.js";

interface Options {
  /** Where the log goes; stdout unless told. */
  readonly logTo?: DestinationStream;
  /** Aborted when the process is told to stop. */
  readonly stopping?: AbortSignal;
}

/** The composition root: everything the worker works with, with the real adapters. */
export function compose(env: Env, { logTo, stopping }: Options = {}): Composition & { readonly log: Logger } {
  // A program that speaks to a person on stdout tells the log no more than what goes wrong.
  const log = createLog("worker", logTo ? "warn" : env.LOG_LEVEL, logTo);
  return { log, ...createDeps(env, { log, name: "octopus-worker", ...(stopping && { stopping }) }) };
}
