import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

const HEADER = "x-request-id";

/** The id of a request: given once, sent back as `X-Request-Id`, told with every error. */
export function requestIdOf(response: ServerResponse): string {
  const given = response.getHeader(HEADER);
  if (typeof given === "string") return given;
  const id = randomUUID();
  response.setHeader(HEADER, id);
  return id;
}

/** Korean unless the browser or client asks for English first. */
export function languageOf(request: IncomingMessage): "ko" | "en" {
  const preferred = request.headers["accept-language"]?.split(",")[0]?.trim().toLowerCase() ?? "";
  return preferred.startsWith("en") ? "en" : "ko";
}
