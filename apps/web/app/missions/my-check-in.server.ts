import type { RouterOutputs } from "@octopus/api";
import { instantAt, minutesOf } from "@octopus/api/civil-date";
import { errorMessage } from "@octopus/api/errors";
import type { Language } from "~/i18n";

type Calendar = Pick<
  RouterOutputs["checkIn"]["calendar"],
  "canCheckInNow" | "reason" | "openWindow" | "nextWindow"
>;

/** What a member may do now, with the instants (ISO, mission time) at which that changes. */
export function myCheckIn(
  { reason, openWindow, nextWindow }: Calendar,
  { timeZone, language }: { timeZone: string; language: Language },
) {
  const instant = (day: string, timeOfDay: string) =>
    instantAt(day, minutesOf(timeOfDay), timeZone).toISOString();
  return {
    open: openWindow && { window: openWindow, closesAt: instant(openWindow.day, openWindow.end) },
    reason: reason && errorMessage(reason, language),
    next: nextWindow && { ...nextWindow, opensAt: instant(nextWindow.day, nextWindow.start) },
  };
}

export type MyCheckIn = ReturnType<typeof myCheckIn>;
