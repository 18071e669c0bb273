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
    const startedAt = performance.now();
    const { browser, system } = deviceName(`Mozilla/5.0 (${"Android ".repeat(200_000)}`);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    for (const name of [browser, system]) expect((name ?? "").length).toBeLessThanOrEqual(40);
  });
});
