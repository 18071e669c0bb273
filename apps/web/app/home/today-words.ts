import type { Translate } from "~/i18n";
import { datedWindowWords } from "../missions/dated-window";
import type { DayState } from "./day-state";
import type { TodaysMission } from "./today.server";

type Waiting = Pick<TodaysMission, "reason" | "doneToday" | "nextWindow">;

/** Why there is nothing to check in now, and when there will be; said on the day `today`. */
export function waitingWords(
  { reason, doneToday, nextWindow }: Waiting,
  today: string,
  t: Translate,
): string {
  const done =
    reason === "CHECK_IN_LIMIT_REACHED"
      ? doneToday > 0
        ? t("home:waiting.done")
        : t("home:waiting.doneThisWeek")
      : "";
  const next = nextWindow
    ? t("home:waiting.next", { window: datedWindowWords(nextWindow, today, t) })
    : t("home:waiting.noneLeft");
  return [done, next].filter(Boolean).join(" ");
}

/** How the day stands, in one sentence under the greeting; said on the day `today`. */
export function daySentence(state: DayState, today: string, t: Translate): string {
  switch (state.is) {
    case "open":
      return t("home:day.open", { count: state.count });
    case "later":
      return t("home:day.later", { window: datedWindowWords(state.next, today, t) });
    case "over":
      return state.next
        ? t("home:day.over", { window: datedWindowWords(state.next, today, t) })
        : t("home:day.overForGood");
    case "done":
      return t("home:day.done");
    case "free":
      return t("home:day.free");
  }
}
