import { describe, expect, it } from "vitest";
import { MAX_ATTEMPTS, retryDelay } from "./retry-delay.js";

describe("retryDelay", () => {
  it.each([
    [1, 15],
    [2, 45],
    [3, 135],
    [7, 10_935],
    [8, null],
    [9, null],
  ])("after try %i: %s seconds", (attempts, seconds) => {
    expect(retryDelay(attempts)).toBe(seconds);
  });

  it("tries twice more while an e-mail code is in force, and through an outage of four hours", () => {
    expect(retryDelay(1)! + retryDelay(2)!).toBeLessThan(5 * 60);
    let total = 0;
    for (let attempts = 1; attempts < MAX_ATTEMPTS; attempts += 1) total += retryDelay(attempts)!;
    expect(total).toBeGreaterThan(4 * 3600);
  });
});
