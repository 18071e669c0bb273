import { BlockList, isIP, isIPv6 } from "node:net";

/** Addresses of proxies of ours, which tell the truth about whom they pass on. */
export type TrustedProxies = Pick<BlockList, "check">;

/** A service that people reach without a proxy. */
export const noProxies: TrustedProxies = { check: () => false };

/** Addresses and networks (`10.0.0.0/8`), separated by commas. Answers the entry that is neither instead. */
export function trustedProxiesOf(setting: string): { proxies: TrustedProxies } | { fault: string } {
  const proxies = new BlockList();
  for (const entry of setting.split(",").map((part) => part.trim())) {
    if (entry === "") continue;
    const [, address = "", bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
    const most = isIPv6(address) ? 128 : 32;
    const prefix = bits === undefined ? most : Number(bits);
    if (isIP(address) === 0 || prefix > most) return { fault: `${entry} is no address and no network` };
    proxies.addSubnet(address, prefix, familyOf(address));
  }
  return { proxies: proxies.rules.length === 0 ? noProxies : proxies };
}

export function familyOf(address: string): "ipv4" | "ipv6" {
  return isIPv6(address) ? "ipv6" : "ipv4";
}
