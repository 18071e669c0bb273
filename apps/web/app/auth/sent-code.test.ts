import { describe, expect, it } from "vitest";
import { sentCode } from "./sent-code";

describe("sentCode", () => {
  it.each([
    ["2026-11-22T12:05:00+09:00", 300],
    ["2026-11-22T12:04:59.999+09:00", 299],
    ["2026-11-22T12:00:00+09:00", 0],
    ["2026-11-22T11:00:00+09:00", 0],
    ["2099-01-01T00:00:00+09:00", 300],
    ["", 0],
    ["<script>", 0],
  ])("of %s has %i seconds left", (expiresAt, secondsLeft) => {
    const realNow = new Date("2026-11-22T12:00:00+09:00");
    expect(sentCode("a@example.com", expiresAt, realNow)).toEqual({
      email: "a@example.com",
      expiresAt,
      secondsLeft,
    });
  });
});
