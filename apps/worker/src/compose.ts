import { createDeps, type Composition } from "@octopus/api/compose";
import type { Logger } from "pino";
import type { Env } from "./env.js";

/** The composition root: everything the worker works with, with the real adapters. */
export function compose(env: Env, log: Logger): Composition {
  return createDeps(env, { log, name: "octopus-worker" });
}
