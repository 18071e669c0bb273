import { BlockList, isIP } from "node:net";

// Everything that is not the public internet (IANA's special-purpose registries), and what can wrap an IPv4 address. Two
// lists, because one would hold every IPv4 address against the entry of those that are mapped into IPv6.
const special = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  special.ipv4.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ["::", 96], // unspecified, loopback, IPv4-compatible
  ["::ffff:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const)
  special.ipv6.addSubnet(network, prefix, "ipv6");

const INTERNAL_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa|test|invalid)$/;

/** Whether an IP address belongs to the public internet. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const family = version === 6 ? "ipv6" : "ipv4";
  return !special[family].check(address, family);
}

/**
 * Whether a URL's `hostname` may be one of the public internet, as far as its spelling tells. A name can still resolve
 * to an address inside our own network: whoever connects has to look at the address as well.
 */
export function isPublicHost(hostname: string): boolean {
  const name = hostname.replace(/\.$/, "").replace(/^\[(.*)\]$/, "$1");
  if (isIP(name) !== 0) return isPublicAddress(name);
  return name.includes(".") && !INTERNAL_NAME.test(name);
}
