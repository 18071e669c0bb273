import { describe, expect, it } from "vitest";
import { standing } from "./standing";

const at = "2026-11-24T06:00:00.000+09:00";
const soon = new Date("2026-11-25T05:59:59+09:00");
const late = new Date("2026-11-25T06:00:00+09:00");
const other = { isOwn: false, isOngoing: true, isDecided: false, now: soon };

describe("standing", () => {
  it.each([
    [other, true],
    [{ ...other, isOwn: true }, false],
    [{ ...other, isOngoing: false }, false],
    [{ ...other, isDecided: true }, false],
    [{ ...other, now: late }, false],
  ])("lets others object for a day while the mission lasts: %j", (situation, mayDispute) => {
    expect(standing({ status: "ACCEPTED", at }, situation)).toEqual({ doubt: undefined, mayDispute });
  });

  it.each([
    ["DISPUTED", "warning"],
    ["REJECTED", "error"],
  ] as const)("is in doubt when %s, as a %s, and takes no second objection", (status, kind) => {
    expect(standing({ status, at }, other)).toEqual({ doubt: { status, kind }, mayDispute: false });
  });
});
