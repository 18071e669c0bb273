import type { Deps } from "../kernel/deps.js";
import type { ErrorCode } from "../kernel/errors.js";
import { type DatedWindow, datedWindow } from "./calendar.js";
import { momentOf } from "./current-eligibility.js";
import { eligibility } from "./eligibility.js";
import { memberRate } from "./member-rate.js";
import { nextWindow } from "./next-window.js";
import { missionsUnderWay } from "./today-queries.js";

/** One mission of a person's day. */
export interface TodayMission {
  missionId: number;
  title: string;
  canCheckInNow: boolean;
  /** What `submit` would be refused with now. */
  reason?: ErrorCode;
  /** The window to check in during now. */
  openWindow?: DatedWindow;
  /** The next one to open after now that this person may use, if the mission has one left. */
  nextWindow?: DatedWindow;
  /** Own check-ins today, of `timesPerDay`. */
  doneToday: number;
  timesPerDay: number;
  /** The person's own success rate so far, basis points. */
  rate: number;
}

/**
 * Every mission under way that a person is in (100 at most), those that take a check-in now first, then by when the
 * next window opens. One statement, however many missions there are.
 */
export async function checkInsToday({ db, clock, config }: Deps, userId: number): Promise<TodayMission[]> {
  const moment = momentOf(clock.now(), config.timeZone);
  const missions = await missionsUnderWay(db, userId, moment.day);
  return missions
    .map(({ taken, ...mission }) => {
      const now = eligibility(mission, moment, taken);
      const next = nextWindow(mission, moment, taken);
      return {
        missionId: mission.missionId,
        title: mission.title,
        canCheckInNow: now.allowed,
        ...(now.allowed ? { openWindow: datedWindow(now.place.day, now.window) } : { reason: now.reason }),
        ...(next && { nextWindow: datedWindow(next.day, next.window) }),
        doneToday: taken.filter(({ day }) => day === moment.day).length,
        timesPerDay: mission.timesPerDay ?? 0,
        rate: memberRate(mission, mission),
      };
    })
    .sort((a, b) => urgency(a).localeCompare(urgency(b)));
}

/** Sorts by the end of the window that is open, then by the start of the next one, then those that are done. */
function urgency({ openWindow, nextWindow: next }: TodayMission): string {
  if (openWindow) return `0 ${openWindow.day} ${openWindow.end}`;
  return next ? `1 ${next.day} ${next.start}` : "2";
}
