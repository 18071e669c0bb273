import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "./root.js";

export { type AppRouter, appRouter, type Caller, createCaller } from "./root.js";
export { type Client, type Context, type Failure, failureOf, type Identity } from "./trpc.js";
export type { Viewer } from "./auth/index.js";
export type { Deps } from "./kernel/deps.js";

/** What each procedure takes and answers, by name: `RouterOutputs["mission"]["byId"]`. */
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;
