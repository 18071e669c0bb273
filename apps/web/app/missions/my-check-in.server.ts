import type { RouterOutputs } from "@octopus/api";
import { instantAt, minutesOf } from "@octopus/api/civil-date";
import { errorMessage } from "@octopus/api/errors";
import type { Language } from "~/i18n";

type Calendar = Pick<
  RouterOutputs["checkIn"]["calendar"],
  "canCheckInNow" | "reason" | "openWindow" | "nextWindow"
>;

/** What a member may do now, with the instant (ISO, mission time) at which the open window closes. */
export function myCheckIn(
  { reason, openWindow, nextWindow }: Calendar,
  { timeZone, language }: { timeZone: string; language: Language },
) {
  return {
    open: openWindow && {
      window: openWindow,
      closesAt: instantAt(openWindow.day, minutesOf(openWindow.end), timeZone).toISOString(),
    },
    reason: reason && errorMessage(reason, language),
    next: nextWindow,
  };
}

export type MyCheckIn = ReturnType<typeof myCheckIn>;
