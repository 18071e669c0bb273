import type { Queryable, Tx } from "@octopus/db";
import { codeLiteral } from "@octopus/db";
import { CheckInStatus, MembershipStatus, MissionStatus } from "@octopus/db/enums";
import { type SQL, sql } from "drizzle-orm";
import { type CivilDate, timeOfDay } from "../kernel/civil-date.js";
import { enqueueMail } from "../mail/index.js";
import { reminderMail } from "./reminder-mail.js";

/** How long before the last window of a day closes, in minutes. */
const LEAD_MINUTES = 30;

/** Asia/Seoul day and minute of the day. */
interface DayAndMinute {
  readonly day: CivilDate;
  readonly minute: number;
}

export interface ReminderMoment extends DayAndMinute {
  /** Mission time, and real time for the mail. */
  readonly at: Date;
  readonly realNow: Date;
  readonly publicUrl: string;
}

/** Who is to be reminded: the window is open and about to close, today's photo is missing, the week still has a day. */
function dueReminders({ day, minute }: DayAndMinute): SQL {
  const counts = sql`k.status <> ${codeLiteral(CheckInStatus, "REJECTED")}`;
  return sql`
    select s.id as membership_id, s.user_id, m.id as mission_id, m.title, w.end_minute
    from mission_windows w
    join missions m on m.id = w.mission_id and m.status = ${codeLiteral(MissionStatus, "ONGOING")}
      and m.starts_on <= ${day} and m.ends_on > ${day} and w.ordinal = m.times_per_day - 1
    join memberships s on s.mission_id = m.id and s.status = ${codeLiteral(MembershipStatus, "ACTIVE")}
    where w.end_minute > ${minute} and w.end_minute <= ${minute + LEAD_MINUTES} and w.start_minute <= ${minute}
      and not exists (select from reminders r where r.membership_id = s.id and r.day = ${day})
      and not exists (
        select from check_ins k where k.membership_id = s.id and k.day = ${day} and k."window" = w.ordinal and ${counts})
      and (
        select count(distinct k.day) from check_ins k
        where k.membership_id = s.id and k.day >= m.starts_on + (${day}::date - m.starts_on) / 7 * 7 and k.day < ${day}
          and ${counts}) < m.days_per_week`;
}

/** How many reminders are due, for a dry run. */
export async function countDueReminders(db: Queryable, moment: DayAndMinute): Promise<number> {
  const [row] = await db.execute<{ due: number }>(
    sql`select count(*)::int as due from (${dueReminders(moment)}) as due`,
  );
  return row!.due;
}

/**
 * Reminds, once a day and by mail, members whose last window of the day is open, closes within half an hour and still
 * waits for their photo. Two workers at once remind once: the reminder's key decides. Answers how many were reminded.
 */
export async function sendReminders(
  tx: Tx,
  { day, minute, at, realNow, publicUrl }: ReminderMoment,
  limit: number,
): Promise<number> {
  const rows = await tx.execute<{ email: string; title: string; mission_id: string; end_minute: number }>(sql`
    with due as (${dueReminders({ day, minute })} limit ${limit}), reminded as (
      insert into reminders (membership_id, day, at)
      select membership_id, ${day}, ${at.toISOString()}::timestamptz from due
      on conflict do nothing returning membership_id
    )
    select u.email, due.title, due.mission_id, due.end_minute
    from reminded join due using (membership_id) join users u on u.id = due.user_id
    where u.email is not null`);
  await enqueueMail(
    tx,
    rows.map(({ email, title, mission_id, end_minute }) => ({
      to: email,
      ...reminderMail({
        title,
        until: timeOfDay(end_minute),
        url: `${publicUrl}/missions/${mission_id}/check-in`,
      }),
    })),
    realNow,
  );
  return rows.length;
}
