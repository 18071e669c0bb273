import type { IncomingMessage, ServerResponse } from "node:http";

const EXPOSED =
  "content-length, content-type, etag, x-goog-generation, x-goog-hash, x-goog-stored-content-length";

/**
 * Lets pages of any origin use signed URLs, as a bucket's CORS configuration would; the signature is the guard.
 * Answers a preflight itself and says so by returning true.
 */
export function allowCrossOrigin(request: IncomingMessage, response: ServerResponse): boolean {
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
