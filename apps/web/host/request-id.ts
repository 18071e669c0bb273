import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";

const HEADER = "x-request-id";

/** The id of a request: given once, sent back as `X-Request-Id`, told with every error. */
export function requestIdOf(response: ServerResponse): string {
  const given = response.getHeader(HEADER);
  if (typeof given === "string") return given;
  const id = randomUUID();
  response.setHeader(HEADER, id);
  return id;
}
