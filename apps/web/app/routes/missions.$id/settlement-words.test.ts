import { describe, expect, it } from "vitest";
import { words } from "../../i18n/words-of-tests";
import { bonusRule, refundRule, waitingStake } from "./settlement-words";

describe("refundRule", () => {
  it.each([
    [
      10_000,
      "모두 지켜서 건 1,000P를 전부 돌려받았어요.",
      "Kept all of it: the whole stake of 1,000P came back.",
    ],
    [
      9_999,
      "80% 이상 지켜서 건 1,000P의 80%를 돌려받았어요.",
      "Kept 80% or more: 80% of the 1,000P stake came back.",
    ],
    [
      8_000,
      "80% 이상 지켜서 건 1,000P의 80%를 돌려받았어요.",
      "Kept 80% or more: 80% of the 1,000P stake came back.",
    ],
    [
      7_999,
      "80%에 못 미쳐서 건 1,000P를 돌려받지 못했어요.",
      "Kept less than 80%: the stake of 1,000P didn't come back.",
    ],
    [
      0,
      "80%에 못 미쳐서 건 1,000P를 돌려받지 못했어요.",
      "Kept less than 80%: the stake of 1,000P didn't come back.",
    ],
    [
      null,
      "이의를 살피고 있어요. 결정이 나면 정산돼요.",
      "A dispute is under review. This is settled once it's decided.",
    ],
  ])("at %s", (rate, ko, en) => {
    expect(refundRule({ rate, stake: 1_000 }, words.ko)).toBe(ko);
    expect(refundRule({ rate, stake: 1_000 }, words.en)).toBe(en);
  });
});

describe("bonusRule", () => {
  it.each([
    [
      10_000,
      3,
      "모두가 100%라서 한 사람마다 건 포인트의 5%를 더 받았어요.",
      "Everyone reached 100%, so each person got 5% of their stake on top.",
    ],
    [
      9_999,
      3,
      "모두가 100%일 때만 팀 보너스가 있어요.",
      "There's a team bonus only when everyone reaches 100%.",
    ],
    [10_000, 1, "팀 보너스는 두 사람 이상일 때 있어요.", "A team bonus takes two people or more."],
    [
      null,
      3,
      "팀 보너스는 이의에 결정이 난 뒤에 정해져요.",
      "The team bonus is set once the dispute is decided.",
    ],
  ])("at a team rate of %s with %d people", (teamRate, members, ko, en) => {
    expect(bonusRule(teamRate, members, words.ko)).toBe(ko);
    expect(bonusRule(teamRate, members, words.en)).toBe(en);
  });
});

describe("waitingStake", () => {
  it("is what is neither back nor kept", () => {
    expect(waitingStake({ stake: 3_000, refund: 1_000, bonus: 50, forfeit: 1_000 })).toBe(1_000);
  });
});
