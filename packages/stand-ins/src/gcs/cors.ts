import type { IncomingMessage, ServerResponse } from "node:http";
import type { CorsRule } from "./bucket-settings.js";

const EXPOSED =
  "content-length, content-type, etag, x-goog-generation, x-goog-hash, x-goog-stored-content-length";

/**
 * Lets pages use signed URLs as the bucket's CORS configuration says, or, as long as it has none, pages of any origin: the
 * signature is the guard, and the demo needs no set-up. Answers a preflight itself and says so by returning true.
 */
export function allowCrossOrigin(
  rules: readonly CorsRule[] | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (rules === undefined) return allowAnyOrigin(request, response);
  response.setHeader("vary", "origin");
  const isPreflight = request.method === "OPTIONS";
  const { origin = "" } = request.headers;
  const method = isPreflight ? request.headers["access-control-request-method"] : request.method;
  const rule = rules.find(
    (each) => matches(each.origin, origin) && matches(each.method, typeof method === "string" ? method : ""),
  );
  if (rule !== undefined && origin !== "") {
    const headers = (rule.responseHeader ?? []).join(", ");
    response.setHeader("access-control-allow-origin", rule.origin?.includes("*") ? "*" : origin);
    response.setHeader(
      isPreflight ? "access-control-allow-headers" : "access-control-expose-headers",
      headers,
    );
    if (isPreflight) {
      response.setHeader("access-control-allow-methods", (rule.method ?? []).join(", "));
      response.setHeader("access-control-max-age", rule.maxAgeSeconds ?? 3600);
    }
  }
  // Without a rule that fits, the preflight is answered all the same, with nothing allowed.
  if (isPreflight) response.writeHead(200, { "content-length": 0 }).end();
  return isPreflight;
}

const matches = (listed: readonly string[] | undefined, value: string) =>
  listed?.some((each) => each === "*" || each === value) ?? false;

function allowAnyOrigin(request: IncomingMessage, response: ServerResponse): boolean {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-expose-headers", EXPOSED);
  if (request.method !== "OPTIONS") return false;
  response.writeHead(204, {
    "access-control-allow-methods": "GET, HEAD, PUT",
    "access-control-allow-headers": request.headers["access-control-request-headers"] ?? "content-type",
    "access-control-max-age": "3600",
    vary: "access-control-request-headers",
  });
  response.end();
  return true;
}
