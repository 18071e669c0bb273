import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { payout, teamBonus } from "./payout.js";

describe("payout", () => {
  it.each([
    // stake, rate, refund, forfeit
    [1000, 10_000, 1000, 0],
    [1000, 9999, 800, 200],
    [1000, 8000, 800, 200],
    [1000, 7999, 0, 1000],
    [1000, 0, 0, 1000],
    [101, 8000, 81, 20], // 80.8
    [102, 8000, 82, 20], // 81.6
    [103, 9000, 82, 21], // 82.4
    [104, 9000, 83, 21], // 83.2
    [100, 8000, 80, 20],
    [99_999, 8500, 79_999, 20_000], // 79,999.2
    [100_000, 10_000, 100_000, 0],
  ])("of %i points at %i basis points refunds %i and forfeits %i", (stake, rate, refund, forfeit) => {
    expect(payout(stake, rate)).toEqual({ refund, forfeit });
  });

  it("always accounts for the whole stake, and never pays less for more", () => {
    const stakes = fc.integer({ min: 100, max: 100_000 });
    const rates = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(stakes, rates, rates, (stake, a, b) => {
        const [low, high] = [payout(stake, Math.min(a, b)), payout(stake, Math.max(a, b))];
        expect(low.refund + low.forfeit).toBe(stake);
        expect(low.refund).toBeGreaterThanOrEqual(0);
        expect(high.refund).toBeGreaterThanOrEqual(low.refund);
      }),
    );
  });
});

describe("team bonus", () => {
  it.each([
    // stake, team rate, members, bonus
    [1000, 10_000, 2, 50],
    [1000, 10_000, 1, 0],
    [1000, 9999, 8, 0],
    [110, 10_000, 2, 6], // 5.5 rounds up
    [109, 10_000, 2, 5], // 5.45
    [130, 10_000, 8, 7], // 6.5 rounds up
    [100_000, 10_000, 8, 5000],
  ])("of %i points at team rate %i with %i members is %i", (stake, rate, members, bonus) => {
    expect(teamBonus(stake, rate, members)).toBe(bonus);
  });
});
