import { createTRPCClient, httpLink, type TRPCClient } from "@trpc/client";
import type { AppRouter } from "./root.js";

export type OctopusClient = TRPCClient<AppRouter>;

/**
 * A typed client for programs outside of the service. `siteUrl` is where people reach it; `accessToken` is asked
 * before each call, and nothing is sent while it has none.
 */
export function createOctopusClient(siteUrl: string, accessToken: () => string | undefined): OctopusClient {
  const headers = () => {
    const token = accessToken();
    return token === undefined ? {} : { authorization: `Bearer ${token}` };
  };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: new URL("/trpc", siteUrl), headers })] });
}
