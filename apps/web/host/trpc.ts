import { appRouter, type Context, type Deps, failureOf, type Identity } from "@octopus/api";
import { readAccessToken } from "@octopus/api/compose";
import { BusinessError } from "@octopus/api/errors";
import { TRPCError } from "@trpc/server";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import type { IncomingMessage, ServerResponse } from "node:http";
import { MAX_BODY_BYTES } from "./body-limit.js";
import { clientOf } from "./client.js";
import { languageOf } from "./language.js";
import { isOwnOrigin } from "./own-origin.js";
import { answerPlainQuery, plainQueryOf } from "./plain-query.js";
import { requestIdOf } from "./request-id.js";
import { setApiHeaders } from "./security-headers.js";
import { carriesSession, cookieSession, identityOf } from "./session.js";
import { noProxies, type TrustedProxies } from "./trusted-proxies.js";

const MAX_BATCH = 20;

/** Serves the router at /trpc. Clients send `Authorization: Bearer`; our own pages their cookie. */
export function createTrpcHandler(
  deps: Deps,
  { trustedProxies = noProxies }: { trustedProxies?: TrustedProxies } = {},
) {
  const https = deps.config.publicUrl.startsWith("https:");
  const contextOf = async (req: IncomingMessage, res: ServerResponse): Promise<Context> => {
    const [identity] = await Promise.all([identify(deps, req, res), deps.clock.sync()]);
    return {
      deps,
      identity,
      client: clientOf(req, trustedProxies),
      language: languageOf(req),
      requestId: requestIdOf(res),
    };
  };
  const refusalHeaders = (...errors: TRPCError[]): Record<string, string> => {
    const waits = errors.flatMap((error) => failureOf(error, "en").retryAfterSeconds ?? []);
    return waits.length === 0 ? {} : { "retry-after": String(Math.max(...waits)) };
  };
  const handle = createHTTPHandler({
    router: appRouter,
    basePath: "/trpc/",
    maxBatchSize: MAX_BATCH,
    maxBodySize: MAX_BODY_BYTES,
    createContext: ({ req, res }) => contextOf(req, res),
    responseMeta: ({ errors }) => ({ headers: refusalHeaders(...errors) }),
  });

  return (request: IncomingMessage, response: ServerResponse) => {
    setApiHeaders(response, { https });
    const query = plainQueryOf(request);
    if (!query) return handle(request, response);
    return answerPlainQuery(query, request, response, { createContext: contextOf, refusalHeaders }).catch(
      () => void response.destroy(),
    );
  };
}

async function identify(deps: Deps, request: IncomingMessage, response: ServerResponse): Promise<Identity> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? "";
    const known = readAccessToken(deps.config, token, deps.clock.realNow());
    // A token that does not hold is said to be so, instead of being answered as to a visitor.
    if (!known) throw refused("UNAUTHORIZED");
    return identityOf(known);
  }
  if (!carriesSession(deps.config.publicUrl, request)) return null;
  // Before the session is read, which may renew it.
  if (request.method !== "GET" && !isOwnOrigin(request, deps.config.publicUrl)) throw refused("FORBIDDEN");
  const { identity } = await cookieSession(deps, request, response);
  return identity;
}

function refused(code: "UNAUTHORIZED" | "FORBIDDEN"): TRPCError {
  const cause = new BusinessError(code === "UNAUTHORIZED" ? "UNAUTHORIZED" : "ACCESS_NOT_ALLOWED");
  return new TRPCError({ code, cause });
}
