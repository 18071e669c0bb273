import dns from "node:dns";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "../kernel/public-host.js";

/** The error's `code` when a name leads into a network that is not the public one. */
export const PRIVATE_ADDRESS = "PRIVATE_ADDRESS";

/**
 * Looks names up as sockets do, and refuses those that lead anywhere but into the public internet. It decides on the
 * very addresses that are then connected to, so that a name can't change its mind in between.
 */
export function publicLookup(lookup: LookupFunction = dns.lookup): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, options, (error, found, family) => {
      if (error) return callback(error, found, family);
      const addresses = typeof found === "string" ? [found] : found.map(({ address }) => address);
      if (addresses.every(isPublicAddress)) return callback(null, found, family);
      callback(
        Object.assign(new Error("the name leads to a private address"), { code: PRIVATE_ADDRESS }),
        "",
      );
    });
}
