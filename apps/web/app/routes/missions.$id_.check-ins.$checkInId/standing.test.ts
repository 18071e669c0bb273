import { describe, expect, it } from "vitest";
import { standing } from "./standing";

const at = "2026-11-24T06:00:00.000+09:00";
const soon = new Date("2026-11-25T05:59:59+09:00");
const late = new Date("2026-11-25T06:00:00+09:00");
const other = { isOwn: false, isOngoing: true, now: soon };

describe("standing", () => {
  it.each([
    [other, true],
    [{ ...other, isOwn: true }, false],
    [{ ...other, isOngoing: false }, false],
    [{ ...other, now: late }, false],
  ])("lets others object for a day while the mission lasts: %j", (situation, mayDispute) => {
    expect(standing({ status: "ACCEPTED", at }, situation)).toEqual({
      kind: "info",
      notice: undefined,
      mayDispute,
    });
  });

  it.each(["DISPUTED", "REJECTED"] as const)(
    "says that %s doesn't count, and takes no second objection",
    (status) => {
      const { notice, mayDispute } = standing({ status, at }, other);
      expect(notice).toMatch(/세지 않아요|인정되지 않은/);
      expect(mayDispute).toBe(false);
    },
  );
});
