import { describe, expect, it } from "vitest";
import { words } from "../i18n/words-of-tests";
import { balanceSentence, stakeOutlook } from "./stake-outlook";

describe("stakeOutlook", () => {
  it.each([
    ["ko", "+51P 더"],
    ["en", "+51P extra"],
  ] as const)("gives the numbers that settlement will give, halves rounded up, in %s", (language, bonus) => {
    expect(stakeOutlook(1_010, words[language]).map(({ comesBack }) => comesBack)).toEqual([
      "1,010P",
      "808P",
      "0P",
      bonus,
    ]);
  });
});

describe("balanceSentence", () => {
  it.each([
    [5_000, 1_000, "걸고 나면 4,000P 남아요", "4,000P left after staking"],
    [1_000, 1_000, "걸고 나면 0P 남아요", "0P left after staking"],
    [999, 1_000, "1P 모자라요", "1P short"],
  ])("of %d with %d at stake", (balance, stake, ko, en) => {
    expect(balanceSentence(balance, stake, words.ko)).toBe(ko);
    expect(balanceSentence(balance, stake, words.en)).toBe(en);
  });
});
