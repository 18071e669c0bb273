import type { Client } from "@octopus/api";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { familyOf, noProxies, type TrustedProxies } from "./trusted-proxies.js";

type Request = Pick<IncomingMessage, "headers"> & { socket: { remoteAddress?: string | undefined } };

/**
 * Where a request comes from. A proxy of ours adds to `X-Forwarded-For`, on the right, whom it passes on; what stands to
 * the left of the last address that isn't ours was written by that client, who may write what they like.
 */
export function clientOf({ socket, headers }: Request, proxies: TrustedProxies = noProxies): Client {
  let address = plain(socket.remoteAddress ?? "");
  const told = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",").map(plain);
  while (isIP(address) !== 0 && proxies.check(address, familyOf(address))) {
    const before = told.pop();
    if (before === undefined || isIP(before) === 0) break;
    address = before;
  }
  return { address, userAgent: headers["user-agent"] };
}

/** An IPv4 address as such where the socket gives it as IPv6. */
function plain(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}
