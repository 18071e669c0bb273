import type { CheckInStatus } from "@octopus/db/enums";
import { isoInstant, timeOfDay } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import type { ErrorCode } from "../kernel/errors.js";
import { missionWeek } from "../missions/index.js";
import { strangerRefusal } from "./access.js";
import { momentOf } from "./current-eligibility.js";
import { calendarRow } from "./calendar-queries.js";
import { type CheckInWindow, eligibility } from "./eligibility.js";
import { memberRate } from "./member-rate.js";
import { nextWindow } from "./next-window.js";
import { teamRate } from "./success-rate.js";

/** A window on a day: `YYYY-MM-DD`, `HH:mm`, half-open, `end` up to `24:00`. */
export interface DatedWindow {
  day: string;
  start: string;
  end: string;
}

export interface CalendarMember {
  userId: number;
  nickname: string;
  avatar: { color: number; face: number; hat: number; pet: number };
  /** Basis points; the settled one once there is one. */
  rate: number;
  checkIns: {
    id: number;
    day: string;
    window: number;
    status: CheckInStatus;
    at: string;
    /** How many members applaud it. */
    cheers: number;
    cheeredByMe: boolean;
    /** Whether the photo looks like an earlier one; `checkIn.detail` says which. */
    resembles: boolean;
    /** Seconds between taking and submitting it, as the photo itself says; null when it doesn't, or isn't read yet. */
    takenSecondsBefore: number | null;
  }[];
}

export interface Calendar {
  /** Week n of m: 0 before the mission starts, m once it is over. Both are 0 until it is configured. */
  week: number;
  weeks: number;
  /** Basis points. */
  teamRate: number;
  canCheckInNow: boolean;
  /** What `submit` would be refused with now. */
  reason?: ErrorCode;
  /** The window to check in during now. */
  openWindow?: DatedWindow;
  /** The next one to open after now that this person may use, if the mission has one left. */
  nextWindow?: DatedWindow;
  members: CalendarMember[];
  /** Whether its photos have been removed, 90 days after it was settled. */
  photosPurged: boolean;
  /** Where `checkIn.onChange` goes on from, as `lastEventId`, so that no change after this answer is missed. */
  eventId: string;
}

/**
 * A mission's check-ins as its members see them. One statement whatever its size.
 * Throws MISSION_NOT_FOUND or ACCESS_NOT_ALLOWED for everyone else.
 */
export async function checkInCalendar(
  { db, clock, config, changes }: Deps,
  { userId, missionId }: { userId: number; missionId: number },
): Promise<Calendar> {
  const eventId = changes.position();
  const mission = await calendarRow(db, userId, missionId);
  if (mission?.membershipId == null) throw strangerRefusal(mission);

  const moment = momentOf(clock.now(), config.timeZone);
  const { members, checkIns } = mission;
  const taken = checkIns.filter((checkIn) => checkIn.userId === userId && checkIn.status !== "REJECTED");
  const now = eligibility(mission, moment, taken);
  const next = nextWindow(mission, moment, taken);
  const calendarMembers = members.map(({ nickname, avatar, ...member }) => ({
    userId: member.userId,
    nickname: nickname ?? "",
    avatar,
    rate: memberRate(mission, member),
    checkIns: checkIns
      .filter((checkIn) => checkIn.userId === member.userId)
      .map(({ userId: _whose, at, ...checkIn }) => ({ ...checkIn, at: isoInstant(at, config.timeZone) })),
  }));
  return {
    week: weekNow(mission, moment.day),
    weeks: mission.weeks ?? 0,
    teamRate: mission.teamRate ?? teamRate(calendarMembers.map(({ rate }) => rate)),
    canCheckInNow: now.allowed,
    ...(now.allowed ? { openWindow: datedWindow(now.place.day, now.window) } : { reason: now.reason }),
    ...(next && { nextWindow: datedWindow(next.day, next.window) }),
    members: calendarMembers,
    photosPurged: mission.photosPurgedAt !== null,
    eventId,
  };
}

function weekNow(
  { startsOn, weeks }: { startsOn: string | null; weeks: number | null },
  day: string,
): number {
  if (startsOn === null || weeks === null) return 0;
  return Math.max(0, Math.min(weeks, missionWeek({ startsOn }, day)));
}

/** A window of a day as the API writes it. */
export function datedWindow(day: string, { startMinute, endMinute }: CheckInWindow): DatedWindow {
  return { day, start: timeOfDay(startMinute), end: timeOfDay(endMinute) };
}
