import { describe, expect, it } from "vitest";
import { words } from "../i18n/words-of-tests";
import { dayStateOf, type StandingMission } from "./day-state";
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
  const waiting = {
    canCheckInNow: false,
    doneToday: 0,
    timesPerDay: 1,
    reason: "CHECK_IN_NOT_ALLOWED_NOW",
  } as const;
  const open = { canCheckInNow: true, doneToday: 0, timesPerDay: 1, nextWindow: undefined };
  const later = { ...waiting, nextWindow: tonight };
  const done = { ...waiting, doneToday: 1, nextWindow: tomorrow };
  const doneThisWeek = { ...waiting, reason: "CHECK_IN_LIMIT_REACHED", nextWindow: tomorrow } as const;
  const missed = { ...waiting, nextWindow: tomorrow };
  it.each<[StandingMission[], string, string]>([
    [[open, open, later], "지금 인증할 수 있는 미션이 2개 있어요", "There are 2 missions to check in to now"],
    [[open, done], "지금 인증할 수 있는 미션이 1개 있어요", "There's 1 mission to check in to now"],
    [[later, done], "다음 인증은 오늘 22:00–24:00에 열려요", "Next check-in: today, 22:00–24:00"],
    [
      [done, doneThisWeek],
      "오늘 할 인증은 다 했어요. 푹 쉬어요",
      "You're all checked in for today. Get some rest",
    ],
    [
      [done, missed],
      "오늘 인증 시간은 지났어요. 다음 인증은 내일 06:00–06:30",
      "Today's windows are over. Next check-in: tomorrow, 06:00–06:30",
    ],
    [[{ ...missed, nextWindow: undefined }], "이제 남은 인증이 없어요", "There are no check-ins left"],
    [[], "함께할 미션을 찾아볼까요?", "Shall we find a mission for you?"],
  ])("case %#", (missions, inKorean, inEnglish) => {
    const state = dayStateOf(missions, today);
    expect(daySentence(state, today, words.ko)).toBe(inKorean);
    expect(daySentence(state, today, words.en)).toBe(inEnglish);
  });
});
