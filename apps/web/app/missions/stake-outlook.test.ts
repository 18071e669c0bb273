import { describe, expect, it } from "vitest";
import { balanceSentence, stakeOutlook } from "./stake-outlook";

describe("stakeOutlook", () => {
  it("gives the numbers that settlement will give, halves rounded up", () => {
    expect(stakeOutlook(1_010).map(({ comesBack }) => comesBack)).toEqual([
      "1,010P",
      "808P",
      "0P",
      "+51P 더",
    ]);
  });
});

describe("balanceSentence", () => {
  it.each([
    [5_000, 1_000, "걸고 나면 4,000P 남아요"],
    [1_000, 1_000, "걸고 나면 0P 남아요"],
    [999, 1_000, "1P 모자라요"],
  ])("of %d with %d at stake", (balance, stake, sentence) => {
    expect(balanceSentence(balance, stake)).toBe(sentence);
  });
});
