import { describe, expect, it } from "vitest";
import { clientOf } from "./client.js";
import { trustedProxiesOf } from "./trusted-proxies.js";

const set = (setting: string) => {
  const read = trustedProxiesOf(setting);
  if ("fault" in read) throw new Error(read.fault);
  return read.proxies;
};
const proxies = set("10.0.0.0/8, 192.0.2.1,2001:db8:aaaa::/48");
const from = (remoteAddress: string | undefined, forwarded?: string) => ({
  socket: { remoteAddress },
  headers: { "user-agent": "a browser", ...(forwarded !== undefined && { "x-forwarded-for": forwarded }) },
});

describe("the address of a client", () => {
  it.each([
    // What is told by somebody whom we have no reason to believe.
    ["203.0.113.7", undefined, "203.0.113.7"],
    ["203.0.113.7", "198.51.100.1", "203.0.113.7"],
    ["203.0.113.7", "10.0.0.1", "203.0.113.7"],
    // By a proxy of ours.
    ["10.1.2.3", "203.0.113.7", "203.0.113.7"],
    ["::ffff:10.1.2.3", "203.0.113.7", "203.0.113.7"],
    ["192.0.2.1", "2001:db8:1::7", "2001:db8:1::7"],
    ["2001:db8:aaaa:1::1", "203.0.113.7", "203.0.113.7"],
    ["10.1.2.3", "::ffff:203.0.113.7", "203.0.113.7"],
    // By a proxy behind a proxy, both of ours.
    ["10.1.2.3", "203.0.113.7, 10.9.9.9", "203.0.113.7"],
    // Forged by the client, before the proxy added whom it saw.
    ["10.1.2.3", "198.51.100.1, 203.0.113.7", "203.0.113.7"],
    ["10.1.2.3", "10.0.0.1, 203.0.113.7", "203.0.113.7"],
    ["10.1.2.3", "198.51.100.1, 10.0.0.1,203.0.113.7 ", "203.0.113.7"],
    ["192.0.2.2", "198.51.100.1", "192.0.2.2"],
    // Nothing to go by.
    ["10.1.2.3", undefined, "10.1.2.3"],
    ["10.1.2.3", "", "10.1.2.3"],
    ["10.1.2.3", "unknown", "10.1.2.3"],
    ["10.1.2.3", "203.0.113.7, <script>", "10.1.2.3"],
    ["10.1.2.3", "10.0.0.1", "10.0.0.1"],
    [undefined, "203.0.113.7", ""],
  ])("at %s, told %j, is %s", (remoteAddress, forwarded, address) => {
    expect(clientOf(from(remoteAddress, forwarded), proxies)).toEqual({ address, userAgent: "a browser" });
  });

  it("is the one of whoever is connected where no proxy is told of", () => {
    expect(clientOf(from("127.0.0.1", "203.0.113.7")).address).toBe("127.0.0.1");
  });
});

describe("trusted proxies", () => {
  it.each(["somebody", "10.0.0.0/33", "10.0.0.0/", "10.0.0/8", "::/129", "10.0.0.1;10.0.0.2"])(
    "are not %s, which is named",
    (entry) => {
      expect(trustedProxiesOf(`10.0.0.1,${entry}`)).toEqual({
        fault: `${entry} is no address and no network`,
      });
    },
  );

  it("are none when nothing is set", () => {
    expect(set("").check("127.0.0.1", "ipv4")).toBe(false);
  });
});
