import type { TFunction } from "i18next";
import { datedWindowWords } from "../missions/dated-window";
import type { TodaysMission } from "./today.server";

type Waiting = Pick<TodaysMission, "reason" | "doneToday" | "nextWindow">;

/** Why there is nothing to check in now, and when there will be; said on the day `today`. */
export function waitingWords(
  { reason, doneToday, nextWindow }: Waiting,
  today: string,
  t: TFunction<"home">,
): string {
  const done =
    reason === "CHECK_IN_LIMIT_REACHED"
      ? doneToday > 0
        ? t("waiting.done")
        : t("waiting.doneThisWeek")
      : "";
  const next = nextWindow
    ? t("waiting.next", { window: datedWindowWords(nextWindow, today) })
    : t("waiting.noneLeft");
  return [done, next].filter(Boolean).join(" ");
}

/** How the day stands, in one sentence under the greeting. */
export function daySentence(
  missions: readonly Pick<TodaysMission, "canCheckInNow" | "nextWindow">[],
  today: string,
  t: TFunction<"home">,
): string {
  const open = missions.filter(({ canCheckInNow }) => canCheckInNow).length;
  if (open > 0) return t("day.open", { count: open });
  if (missions.some(({ nextWindow }) => nextWindow?.day === today)) return t("day.later");
  return missions.length > 0 ? t("day.done") : t("day.free");
}
