import { expect, it } from "vitest";
import { addLanguage, i18nFor } from "~/i18n/instances";
import ko from "~/i18n/ko";
import { stakeWords, type StatementLine } from "./stake-words";

addLanguage("ko", ko);
const t = i18nFor("ko").t;

const line = (stake: StatementLine["stake"]): StatementLine => ({
  id: 1,
  kind: "STAKE",
  amount: -1_000,
  balanceAfter: 0,
  at: "2026-11-22T12:00:00+09:00",
  stake,
});
const settled = (refund: number, bonus: number, accepted: number, rate: number) =>
  line({ state: "SETTLED", refund, forfeit: 1_000 - refund, bonus, accepted, required: 20, rate });

it.each([
  [settled(800, 0, 17, 8_500), "1,000P를 걸어 800P 돌아옴, 200P 차감: 20번 중 17번 인증 (85%)"],
  [settled(1_000, 0, 20, 10_000), "1,000P를 걸어 1,000P 돌아옴: 20번 중 20번 인증 (100%)"],
  [settled(1_000, 50, 20, 10_000), "1,000P를 걸어 1,000P 돌아옴 +50P 팀 보너스: 20번 중 20번 인증 (100%)"],
  [settled(0, 0, 3, 1_500), "1,000P를 걸어 1,000P 모두 차감: 20번 중 3번 인증 (15%)"],
  [line({ state: "RUNNING" }), "1,000P를 걸고 미션을 하고 있어요"],
  [line({ state: "RETURNED", because: "LEFT" }), "시작 전에 나와서 1,000P가 돌아왔어요"],
  [line(undefined), undefined],
])("%j", (given, words) => {
  expect(stakeWords(given, t)).toBe(words);
});
