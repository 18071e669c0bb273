import { addDays, type CivilDate } from "./civil-date.js";

/** Every day of four years, 29 February 2028 among them: what is right on each of them is right on any day. */
export const everyDay: readonly CivilDate[] = Array.from({ length: 1461 }, (_, n) =>
  addDays("2026-01-01", n),
);
