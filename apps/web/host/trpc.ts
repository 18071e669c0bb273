import { appRouter, type Context, type Deps, type Identity } from "@octopus/api";
import { readAccessToken } from "@octopus/api/compose";
import { BusinessError } from "@octopus/api/errors";
import { TRPCError } from "@trpc/server";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import type { IncomingMessage, ServerResponse } from "node:http";
import { clientOf } from "./client.js";
import { languageOf } from "./language.js";
import { isOwnOrigin } from "./own-origin.js";
import { requestIdOf } from "./request-id.js";
import { cookieSession, identityOf } from "./session.js";

const MAX_BODY_BYTES = 256 * 1024;
const MAX_BATCH = 20;

/** Serves the router at /trpc. Clients send `Authorization: Bearer`; our own pages their cookie. */
export function createTrpcHandler(deps: Deps) {
  return createHTTPHandler({
    router: appRouter,
    basePath: "/trpc/",
    maxBodySize: MAX_BODY_BYTES,
    maxBatchSize: MAX_BATCH,
    createContext: async ({ req, res }): Promise<Context> => {
      const [identity] = await Promise.all([identify(deps, req, res), deps.clock.sync()]);
      return {
        deps,
        identity,
        client: clientOf(req),
        language: languageOf(req),
        requestId: requestIdOf(res),
      };
    },
  });
}

async function identify(deps: Deps, request: IncomingMessage, response: ServerResponse): Promise<Identity> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? "";
    const known = await readAccessToken(deps.config, token, deps.clock.realNow());
    // A token that does not hold is said to be so, instead of being answered as to a visitor.
    if (!known) throw refused("UNAUTHORIZED");
    return identityOf(known);
  }
  if (request.headers.cookie === undefined) return null;
  const { identity } = await cookieSession(deps, request, response);
  if (identity !== null && request.method !== "GET" && !isOwnOrigin(request, deps.config.publicUrl))
    throw refused("FORBIDDEN");
  return identity;
}

function refused(code: "UNAUTHORIZED" | "FORBIDDEN"): TRPCError {
  const cause = new BusinessError(code === "UNAUTHORIZED" ? "UNAUTHORIZED" : "ACCESS_NOT_ALLOWED");
  return new TRPCError({ code, cause });
}
