import { isIPv6 } from "node:net";

/**
 * What an address is counted by: an IPv4 address itself, and of an IPv6 address the /64 that a household or phone is
 * given, within which it may take another address for every request. What is no address stays as it is.
 */
export function networkOf(address: string): string {
  const inIPv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (inIPv4 !== undefined) return inIPv4;
  if (!isIPv6(address)) return address;
  const [head, tail] = address
    .replace(/%.*$/, "")
    .replace(/\d+\.\d+\.\d+\.\d+$/, "0:0") // beyond the 64 bits that count
    .split("::")
    .map((part) => part.split(":").filter((group) => group !== ""));
  const zeros = Array<string>(8 - head!.length - (tail?.length ?? 0)).fill("0");
  const groups = [...head!, ...zeros, ...(tail ?? [])].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
