import { describe, expect, it } from "vitest";
import { defaultLimits, limitsOf, widened } from "./limits.js";

describe("limits from a setting", () => {
  it("are those that it names", () => {
    expect(limitsOf("signInPerClient=50/600, codePerAddress = 3/3600,")).toEqual({
      limits: { signInPerClient: { points: 50, seconds: 600 }, codePerAddress: { points: 3, seconds: 3600 } },
    });
    expect(limitsOf("")).toEqual({ limits: {} });
  });

  it.each([
    ["signInPerMoon=1/60", "there is no limit signInPerMoon"],
    ["toString=1/60", "there is no limit toString"],
    ["signInPerClient", "signInPerClient must be points/seconds"],
    ["signInPerClient=0/60", "signInPerClient must be points/seconds"],
    ["signInPerClient=10/0", "signInPerClient must be points/seconds"],
    ["signInPerClient=-1/60", "signInPerClient must be points/seconds"],
    ["signInPerClient=1/60,signInPerClient=2/60", "signInPerClient is there twice"],
  ])("%j is refused with the name of what is wrong", (setting, fault) => {
    expect(limitsOf(setting)).toEqual({ fault: expect.stringContaining(fault) as string });
  });
});

it("a place alone can't use up what all places together may try", () => {
  const { signInPerAccountAndClient: here, signInPerAccount: everywhere } = defaultLimits;
  expect((here.points * everywhere.seconds) / here.seconds).toBeLessThan(everywhere.points);
});

it("widened are as many times wider, within the same time", () => {
  expect(widened(defaultLimits, 100).codePerAddress).toEqual({ points: 500, seconds: 3600 });
  expect(Object.keys(widened(defaultLimits, 100))).toEqual(Object.keys(defaultLimits));
});
