import type { Server } from "node:http";
import { setTimeout as elapsed } from "node:timers/promises";

interface Options {
  /**
   * How long a proxy in front may still send requests over connections that it keeps. Until then they are answered, each
   * with the word that its connection ends; what was closed without a word could have a request on its way.
   */
  readonly noticeMilliseconds: number;
  /** When whatever is still in flight is cut off. */
  readonly limitMilliseconds: number;
}

/** Ends a server without a request lost: resolves when its last connection has closed. */
export async function drain(
  server: Server,
  { noticeMilliseconds, limitMilliseconds }: Options,
): Promise<void> {
  server.prependListener("request", (_request, response) => response.setHeader("Connection", "close"));
  const cutOff = setTimeout(() => server.closeAllConnections(), limitMilliseconds);
  await elapsed(noticeMilliseconds);
  // This also closes the connections that nobody uses.
  await new Promise((closed) => server.close(closed));
  clearTimeout(cutOff);
}
