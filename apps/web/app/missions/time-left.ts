import type { Translate } from "~/i18n";

/** From here on each second is told, in minutes. */
const lastMinutes = 5;

/** How long is left, as a person says it: `2시간 5분`, `12분`, and in the end `4분 40초`, `40초`; never less than none. */
export function timeLeft(milliseconds: number, t: Translate): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  if (seconds < 60) return t("missions:timeLeft.seconds", { seconds });
  if (seconds < lastMinutes * 60)
    return t("missions:timeLeft.minutesAndSeconds", {
      minutes: Math.floor(seconds / 60),
      seconds: seconds % 60,
    });
  // Whole minutes that are surely left: promising one too many would make somebody late.
  const inAll = Math.floor(seconds / 60);
  const hours = Math.floor(inAll / 60);
  const minutes = inAll % 60;
  if (hours === 0) return t("missions:timeLeft.minutes", { minutes });
  return minutes === 0
    ? t("missions:timeLeft.hours", { hours })
    : t("missions:timeLeft.hoursAndMinutes", { hours, minutes });
}
