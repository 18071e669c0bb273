import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import type { AppRouter } from "./root.js";

/** For our own pages, which sign in by cookie: what goes on while they are open. The rest they ask their loaders for. */
export function createStreamClient() {
  return createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: "/trpc" })] });
}
