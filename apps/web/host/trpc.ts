import { appRouter, type Context, type Deps, failureOf, type Identity } from "@octopus/api";
import { readAccessToken } from "@octopus/api/compose";
import { BusinessError } from "@octopus/api/errors";
import { TRPCError } from "@trpc/server";
import { incomingMessageToRequest } from "@trpc/server/adapters/node-http";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import { resolveResponse } from "@trpc/server/http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { MAX_BODY_BYTES } from "./body-limit.js";
import { clientOf } from "./client.js";
import { languageOf } from "./language.js";
import { isOwnOrigin } from "./own-origin.js";
import { requestIdOf } from "./request-id.js";
import { setApiHeaders } from "./security-headers.js";
import { carriesSession, cookieSession, identityOf } from "./session.js";
import { noProxies, type TrustedProxies } from "./trusted-proxies.js";

const MAX_BATCH = 20;
/** What tRPC's client accepts when it wants each answer of a batch as soon as it is there. */
const JSON_LINES = "application/jsonl";

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
  const options = {
    router: appRouter,
    maxBatchSize: MAX_BATCH,
    responseMeta: ({ errors }: { errors: TRPCError[] }) => {
      const waits = errors.flatMap((error) => failureOf(error, "en").retryAfterSeconds ?? []);
      return waits.length === 0 ? {} : { headers: { "retry-after": String(Math.max(...waits)) } };
    },
  };
  const handle = createHTTPHandler({
    ...options,
    basePath: "/trpc/",
    maxBodySize: MAX_BODY_BYTES,
    createContext: ({ req, res }) => contextOf(req, res),
  });

  /** Answers what is read: in one piece, where tRPC's own handler would lead it through a stream. */
  async function read(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const req = incomingMessageToRequest(request, response, { maxBodySize: MAX_BODY_BYTES });
    const answer = await resolveResponse({
      ...options,
      req,
      path: new URL(req.url).pathname.slice("/trpc/".length),
      error: null,
      createContext: () => contextOf(request, response),
    });
    const body = await answer.text();
    if (response.statusCode === 200) response.statusCode = answer.status;
    answer.headers.forEach((value, name) => void response.setHeader(name, value));
    response.setHeader("Content-Length", Buffer.byteLength(body));
    response.end(body);
  }

  return (request: IncomingMessage, response: ServerResponse) => {
    setApiHeaders(response, { https });
    if (isPlainRead(request)) return read(request, response).catch(() => void response.destroy());
    return handle(request, response);
  };
}

/** By their whole names, `mission.hot`; the router's own type has them as a tree. */
const procedures = appRouter._def.procedures as unknown as Partial<
  Record<string, { _def: { type: string } }>
>;

/** Whether a request only reads, and is not answered bit by bit: changes and streams stay tRPC's own. */
function isPlainRead({ method, headers, url = "" }: IncomingMessage): boolean {
  const [, names = ""] = /^\/trpc\/([\w.,]+)(?:\?|$)/.exec(url) ?? [];
  const onlyQueries = names.split(",").every((name) => procedures[name]?._def.type === "query");
  return (
    method === "GET" && onlyQueries && headers["trpc-accept"] === undefined && headers.accept !== JSON_LINES
  );
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
