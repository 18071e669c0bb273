import type { Translate } from "~/i18n";
import { datedWindowWords } from "../missions/dated-window";
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

/** How the day stands, in one sentence under the greeting. */
export function daySentence(
  missions: readonly Pick<TodaysMission, "canCheckInNow" | "nextWindow">[],
  today: string,
  t: Translate,
): string {
  const open = missions.filter(({ canCheckInNow }) => canCheckInNow).length;
  if (open > 0) return t("home:day.open", { count: open });
  if (missions.some(({ nextWindow }) => nextWindow?.day === today)) return t("home:day.later");
  return missions.length > 0 ? t("home:day.done") : t("home:day.free");
}
