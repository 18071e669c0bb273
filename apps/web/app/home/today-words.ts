import { datedWindowWords } from "../missions/dated-window";
import type { TodaysMission } from "./today.server";

type Waiting = Pick<TodaysMission, "reason" | "doneToday" | "nextWindow">;

/** Why there is nothing to check in now, and when there will be; said on the day `today`. */
export function waitingWords({ reason, doneToday, nextWindow }: Waiting, today: string): string {
  const done =
    reason === "CHECK_IN_LIMIT_REACHED" ? (doneToday > 0 ? "인증했어요!" : "이번 주 인증은 다 했어요!") : "";
  const next = nextWindow ? `다음 인증은 ${datedWindowWords(nextWindow, today)}` : "이제 남은 인증이 없어요.";
  return [done, next].filter(Boolean).join(" ");
}

/** How the day stands, in one sentence under the greeting. */
export function daySentence(
  missions: readonly Pick<TodaysMission, "canCheckInNow" | "nextWindow">[],
  today: string,
): string {
  const open = missions.filter(({ canCheckInNow }) => canCheckInNow).length;
  if (open > 0) return `지금 인증할 수 있는 미션이 ${open}개 있어요`;
  if (missions.some(({ nextWindow }) => nextWindow?.day === today))
    return "오늘 인증할 시간이 아직 남아 있어요";
  return missions.length > 0 ? "오늘 할 인증은 다 했어요. 푹 쉬어요" : "함께할 미션을 찾아볼까요?";
}
