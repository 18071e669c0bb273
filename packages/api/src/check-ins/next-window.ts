import { addDays, type CivilDate } from "../kernel/civil-date.js";
import { missionWeek } from "../missions/index.js";
import {
  type CheckInSchedule,
  type CheckInWindow,
  isFree,
  type Moment,
  type TakenPlace,
} from "./eligibility.js";

export interface UpcomingWindow {
  /** Asia/Seoul day. */
  readonly day: CivilDate;
  readonly window: CheckInWindow;
}

/**
 * The next window to open after a moment in which the member may check in, by what has been taken so far: days of a
 * week whose days are used up are passed over. Undefined when the mission has no such window any more. Before the
 * start it is the mission's first.
 */
export function nextWindow(
  schedule: CheckInSchedule,
  { day: today, minute }: Moment,
  taken: readonly TakenPlace[],
): UpcomingWindow | undefined {
  const { status, startsOn, endsOn } = schedule;
  if ((status !== "OPEN" && status !== "ONGOING") || startsOn === null || endsOn === null) return undefined;
  for (let day = today < startsOn ? startsOn : today; day < endsOn; day = addDays(day, 1)) {
    const window = schedule.windows.find(
      ({ ordinal, startMinute }) =>
        (day > today || startMinute > minute) &&
        isFree(schedule, { day, window: ordinal, week: missionWeek({ startsOn }, day) }, taken),
    );
    if (window) return { day, window };
  }
  return undefined;
}
