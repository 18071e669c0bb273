import { appRouter, type Context } from "@octopus/api";
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, type TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { IncomingMessage, ServerResponse } from "node:http";

/** One query, as most of them come: `/trpc/mission.hot?input={…}`. */
export interface PlainQuery {
  readonly path: string;
  readonly input: unknown;
}

/** The router's own type has them as a tree; here they are by their whole names, `mission.hot`. */
const queries = new Set(
  Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>)
    .filter(([, { _def }]) => _def.type === "query")
    .map(([name]) => name),
);

const HOST = /^[\w.-]+(?::\d{1,5})?$/;

/** The query that a request asks. Undefined for whatever is out of the ordinary: a batch, a stream, bad input, a fault. */
export function plainQueryOf({ method, headers, url = "" }: IncomingMessage): PlainQuery | undefined {
  if (method !== "GET" || headers["trpc-accept"] !== undefined) return undefined;
  if (!HOST.test(headers.host ?? "") || headers.accept?.includes("jsonl")) return undefined;
  const [, path = "", written] = /^\/trpc\/([\w.]+)(?:\?input=([^&+]+))?$/.exec(url) ?? [];
  if (!queries.has(path)) return undefined;
  try {
    return { path, input: written && (JSON.parse(decodeURIComponent(written)) as unknown) };
  } catch {
    return undefined;
  }
}

interface Answering {
  createContext(request: IncomingMessage, response: ServerResponse): Promise<Context>;
  /** The headers that come with a refusal. */
  refusalHeaders(error: TRPCError): Record<string, string>;
}

/**
 * Answers one query with the status, the headers and the body that tRPC's handler would give it. That one leads each
 * through a Request, a Response and a stream, which takes several times as long as what most queries ask for.
 */
export async function answerPlainQuery(
  { path, input }: PlainQuery,
  request: IncomingMessage,
  response: ServerResponse,
  { createContext, refusalHeaders }: Answering,
): Promise<void> {
  const call = { path, type: "query", input } as const;
  let context: Context | undefined;
  let answer: object;
  try {
    const ctx = (context = await createContext(request, response));
    const getRawInput = () => Promise.resolve(input);
    const data: unknown = await callTRPCProcedure({
      ...call,
      router: appRouter,
      ctx,
      getRawInput,
      signal: undefined,
      batchIndex: 0,
    });
    answer = { result: { data } };
    response.statusCode = 200;
  } catch (thrown) {
    const error = getTRPCErrorFromUnknown(thrown);
    answer = { error: getTRPCErrorShape({ ...call, config: appRouter._def._config, error, ctx: context }) };
    response.statusCode = getHTTPStatusCodeFromError(error);
    for (const [name, value] of Object.entries(refusalHeaders(error))) response.setHeader(name, value);
  }
  const body = JSON.stringify(answer);
  response.setHeader("Vary", "trpc-accept, accept");
  response.setHeader("Content-Type", "application/json");
  response.setHeader("Content-Length", Buffer.byteLength(body));
  response.end(body);
}
