import { describe, expect, it } from "vitest";
import { isPublicAddress, isPublicHost } from "./public-host.js";

const hostOf = (url: string) => new URL(url).hostname;

describe("isPublicHost", () => {
  it.each([
    "https://fcm.googleapis.com/fcm/send/x",
    "https://updates.push.services.mozilla.com/wpush/v2/x",
    "https://web.push.apple.com/x",
    "https://8.8.8.8/",
    "https://[2606:4700:4700::1111]/",
    "https://mylocalhost.com/",
    "https://fcm.googleapis.com./",
  ])("takes %s", (url) => {
    expect(isPublicHost(hostOf(url))).toBe(true);
  });

  it.each([
    "https://localhost/",
    "https://LOCALHOST./",
    "https://a.localhost/",
    "https://printer.local/",
    "https://metadata.google.internal/",
    "https://database/",
    "https://127.0.0.1/",
    "https://127.1/",
    "https://0x7f000001/",
    "https://2130706433/",
    "https://0/",
    "https://10.1.2.3/",
    "https://100.64.0.1/",
    "https://169.254.169.254/latest/meta-data",
    "https://172.31.255.255/",
    "https://192.168.0.1/",
    "https://224.0.0.1/",
    "https://255.255.255.255/",
    "https://[::1]/",
    "https://[::]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:8.8.8.8]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[fd00::1]/",
    "https://[fe80::1]/",
    "https://[2002:7f00:1::]/",
  ])("refuses %s", (url) => {
    expect(isPublicHost(hostOf(url))).toBe(false);
  });
});

describe("isPublicAddress", () => {
  it.each([
    ["172.15.255.255", true],
    ["172.32.0.0", true],
    ["192.169.0.1", true],
    ["fe80::1%eth0", false],
    ["example.com", false],
    ["", false],
  ])("%s: %s", (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});
