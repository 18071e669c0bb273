import type { Translate } from "~/i18n";
import { dayWords } from "./day-words";
import { windowWords, type WrittenWindow } from "./schedule-words";

export interface DatedWindow extends WrittenWindow {
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** `오늘 06:00–06:30`, said inside a sentence on the day `today`. */
export function datedWindowWords(window: DatedWindow, today: string, t: Translate): string {
  return t("missions:datedWindow", { day: dayWords(window.day, today, t), window: windowWords(window) });
}
