import { dayWords } from "./day-words";
import { windowWords, type WrittenWindow } from "./schedule-words";

export interface DatedWindow extends WrittenWindow {
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** `오늘 06:00–06:30`, said on the day `today`. */
export function datedWindowWords(window: DatedWindow, today: string): string {
  return `${dayWords(window.day, today)} ${windowWords(window)}`;
}
