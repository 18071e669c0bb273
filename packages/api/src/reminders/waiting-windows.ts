import { codeLiteral } from "@octopus/db";
import { CheckInStatus, MembershipStatus, MissionStatus } from "@octopus/db/enums";
import { type SQL, sql } from "drizzle-orm";
import type { CivilDate } from "../kernel/civil-date.js";

/** How long before the last window of a day closes, in minutes. */
const LEAD_MINUTES = 30;

/** For how many minutes it is news that a window has opened: a worker that was away says nothing of what is long open. */
const NEWS_MINUTES = 15;

/** Asia/Seoul day and minute of the day. */
export interface DayAndMinute {
  readonly day: CivilDate;
  readonly minute: number;
}

/** Of a window `w`: it has just opened. */
export const hasJustOpened = ({ minute }: DayAndMinute) =>
  sql`w.start_minute <= ${minute} and w.start_minute > ${minute - NEWS_MINUTES} and w.end_minute > ${minute}`;

/** Of a window `w` of a mission `m`: it is the last of the day, is open and about to close. */
export const isAboutToClose = ({ minute }: DayAndMinute) =>
  sql`w.end_minute > ${minute} and w.end_minute <= ${minute + LEAD_MINUTES} and w.start_minute <= ${minute}
    and w.ordinal = m.times_per_day - 1`;

/** Of a window `w`: its opening is no news any more. */
export const isLongOpen = ({ minute }: DayAndMinute) => sql`w.start_minute <= ${minute - NEWS_MINUTES}`;

/** Members who may still check in today in a window that is as asked: its photo is missing, the week still has a day. */
export function waitingWindows({ day }: DayAndMinute, asked: SQL): SQL {
  const counts = sql`k.status <> ${codeLiteral(CheckInStatus, "REJECTED")}`;
  return sql`
    select s.id as membership_id, s.user_id, m.id as mission_id, m.title, w.ordinal, w.end_minute
    from mission_windows w
    join missions m on m.id = w.mission_id and m.status = ${codeLiteral(MissionStatus, "ONGOING")}
      and m.starts_on <= ${day} and m.ends_on > ${day}
    join memberships s on s.mission_id = m.id and s.status = ${codeLiteral(MembershipStatus, "ACTIVE")}
    where ${asked}
      and not exists (
        select from check_ins k where k.membership_id = s.id and k.day = ${day} and k."window" = w.ordinal and ${counts})
      and (
        select count(distinct k.day) from check_ins k
        where k.membership_id = s.id and k.day >= m.starts_on + (${day}::date - m.starts_on) / 7 * 7 and k.day < ${day}
          and ${counts}) < m.days_per_week`;
}
