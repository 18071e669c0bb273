import type { RouterOutputs } from "@octopus/api";
import { instantAt, minutesOf } from "@octopus/api/civil-date";
import { errorMessage } from "@octopus/api/errors";

type Calendar = Pick<
  RouterOutputs["checkIn"]["calendar"],
  "canCheckInNow" | "reason" | "openWindow" | "nextWindow"
>;

/** What a member may do now, with the instant (ISO, mission time) at which the open window closes. */
export function myCheckIn({ reason, openWindow, nextWindow }: Calendar, timeZone: string) {
  return {
    open: openWindow && {
      window: openWindow,
      closesAt: instantAt(openWindow.day, minutesOf(openWindow.end), timeZone).toISOString(),
    },
    reason: reason && errorMessage(reason),
    next: nextWindow,
  };
}

export type MyCheckIn = ReturnType<typeof myCheckIn>;
