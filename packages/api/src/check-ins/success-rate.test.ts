import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FULL_RATE, successRate, teamRate } from "./success-rate.js";

describe("success rate", () => {
  it.each([
    // accepted, required, basis points
    [0, 6, 0],
    [1, 6, 1666],
    [2, 3, 6666],
    [5, 6, 8333],
    [6, 6, 10_000],
    [7, 6, 10_000],
    [4, 5, 8000],
    [503, 504, 9980],
    [504, 504, 10_000],
    [0, 0, 0],
  ])("of %i accepted out of %i is %i", (accepted, required, rate) => {
    expect(successRate(accepted, required)).toBe(rate);
  });

  it("is the largest whole number of basis points that was reached, and grows with every check-in", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 504 }), fc.nat(600), (required, accepted) => {
        const rate = successRate(accepted, required);
        const kept = Math.min(accepted, required);
        expect(rate * required).toBeLessThanOrEqual(kept * FULL_RATE);
        expect((rate + 1) * required).toBeGreaterThan(kept * FULL_RATE);
        expect(successRate(accepted + 1, required)).toBeGreaterThanOrEqual(rate);
        expect(rate === FULL_RATE).toBe(accepted >= required);
      }),
    );
  });
});

describe("team rate", () => {
  it.each([
    [[], 0],
    [[8000], 8000],
    [[10_000, 10_000], 10_000],
    [[10_000, 9999], 9999],
    [[10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 9999], 9999],
    [[0, 1], 0],
    [[3333, 3333, 3335], 3333],
  ])("of %j is %i", (rates, rate) => {
    expect(teamRate(rates)).toBe(rate);
  });

  it("is full only if everyone's is, and lies between the lowest and the highest", () => {
    const rates = fc.array(fc.oneof(fc.constantFrom(FULL_RATE, FULL_RATE - 1), fc.nat(FULL_RATE)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rates, (team) => {
        const rate = teamRate(team);
        expect(rate === FULL_RATE).toBe(team.every((member) => member === FULL_RATE));
        expect(rate).toBeGreaterThanOrEqual(Math.min(...team));
        expect(rate).toBeLessThanOrEqual(Math.max(...team));
      }),
    );
  });
});
