import { describe, expect, it } from "vitest";
import { deviceName } from "./device-name.js";

const webKit = "AppleWebKit/537.36 (KHTML, like Gecko)";

describe("deviceName", () => {
  it.each([
    [
      `Mozilla/5.0 (Linux; Android 14; SM-S918N) ${webKit} Chrome/126.0.0.0 Mobile Safari/537.36`,
      "Chrome",
      "Android",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
      "Safari",
      "iOS",
    ],
    [`Mozilla/5.0 (X11; Linux x86_64) ${webKit} Chrome/126.0.0.0 Safari/537.36`, "Chrome", "Linux"],
    ["Mozilla/5.0 (Windows NT 10.0; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox", "Windows"],
  ])("of %s", (userAgent, browser, system) => {
    expect(deviceName(userAgent)).toEqual({ browser, system });
  });

  it.each([undefined, "", "  ", "curl/8.0.1", "(((((", "\u0000", "<script>alert(1)</script>"])(
    "says nothing of %j",
    (userAgent) => {
      expect(deviceName(userAgent)).toEqual({ browser: null, system: null });
    },
  );

  it("reads no more than the start of what is too long, and keeps little of it", () => {
    const tooLong = (words: number) => `Mozilla/5.0 (${"Android ".repeat(words)}`;
    const { browser, system } = deviceName(tooLong(200_000));
    const [long, longer] = [processorTime(tooLong(200)), processorTime(tooLong(200_000))];
    expect(longer).toBeLessThan(long * 50); // a thousand times as much to read
    for (const name of [browser, system]) expect((name ?? "").length).toBeLessThanOrEqual(40);
  });
});

/** Microseconds of this process alone, the least of some tries: what else the machine does is no part of it. */
function processorTime(userAgent: string): number {
  const tries = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    for (let n = 0; n < 200; n++) deviceName(userAgent);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.max(1, Math.min(...tries));
}
