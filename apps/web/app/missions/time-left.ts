import type { Translate } from "~/i18n";

/** How long is left, as a person says it: `2시간 5분`, `12분`, and in the last minute `40초`; never less than none. */
export function timeLeft(milliseconds: number, t: Translate): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  if (seconds < 60) return t("missions:timeLeft.seconds", { seconds });
  // Whole minutes that are surely left: promising one too many would make somebody late.
  const inAll = Math.floor(seconds / 60);
  const hours = Math.floor(inAll / 60);
  const minutes = inAll % 60;
  if (hours === 0) return t("missions:timeLeft.minutes", { minutes });
  return minutes === 0
    ? t("missions:timeLeft.hours", { hours })
    : t("missions:timeLeft.hoursAndMinutes", { hours, minutes });
}
