import { describe, expect, it } from "vitest";
import { words } from "../i18n/words-of-tests";
import { daySentence, waitingWords } from "./today-words";

const today = "2026-11-23";
const tonight = { day: today, start: "22:00", end: "24:00", opensAt: "2026-11-23T13:00:00.000Z" };
const tomorrow = { day: "2026-11-24", start: "06:00", end: "06:30", opensAt: "2026-11-23T21:00:00.000Z" };

describe("waitingWords", () => {
  it.each([
    ["CHECK_IN_NOT_ALLOWED_NOW", 0, tonight, "다음 인증은 오늘 22:00–24:00"],
    ["CHECK_IN_LIMIT_REACHED", 1, tomorrow, "인증했어요! 다음 인증은 내일 06:00–06:30"],
    ["CHECK_IN_LIMIT_REACHED", 0, tomorrow, "이번 주 인증은 다 했어요! 다음 인증은 내일 06:00–06:30"],
    ["CHECK_IN_LIMIT_REACHED", 1, undefined, "인증했어요! 이제 남은 인증이 없어요."],
    ["CHECK_IN_NOT_ALLOWED_NOW", 0, undefined, "이제 남은 인증이 없어요."],
  ] as const)("after %s with %i done", (reason, doneToday, nextWindow, said) => {
    expect(waitingWords({ reason, doneToday, nextWindow }, today, words.ko)).toBe(said);
  });
});

describe("daySentence", () => {
  const open = { canCheckInNow: true, nextWindow: undefined };
  const later = { canCheckInNow: false, nextWindow: tonight };
  const done = { canCheckInNow: false, nextWindow: tomorrow };
  it.each([
    [[later, open, open], "지금 인증할 수 있는 미션이 2개 있어요", "There are 2 missions to check in to now"],
    [[done, open], "지금 인증할 수 있는 미션이 1개 있어요", "There's 1 mission to check in to now"],
    [[done, later], "오늘 인증할 시간이 아직 남아 있어요", "There's still time to check in today"],
    [[done], "오늘 할 인증은 다 했어요. 푹 쉬어요", "You're all checked in for today. Get some rest"],
    [[], "함께할 미션을 찾아볼까요?", "Shall we find a mission for you?"],
  ])("case %#", (missions, inKorean, inEnglish) => {
    expect(daySentence(missions, today, words.ko)).toBe(inKorean);
    expect(daySentence(missions, today, words.en)).toBe(inEnglish);
  });
});
