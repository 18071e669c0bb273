import type { Client } from "@octopus/api";
import type { IncomingMessage } from "node:http";

/** Where a request comes from. */
export function clientOf({ socket, headers }: IncomingMessage): Client {
  return { address: socket.remoteAddress ?? "", userAgent: headers["user-agent"] };
}
