import type { Queryable, Tx } from "@octopus/db";
import { type SQL, sql } from "drizzle-orm";
import { timeOfDay } from "../kernel/civil-date.js";
import { enqueueMail } from "../mail/index.js";
import { hasDevice, hasMuted } from "../notifications/index.js";
import { reminderMail } from "./reminder-mail.js";
import { type DayAndMinute, isAboutToClose, waitingWindows } from "./waiting-windows.js";

/** Who is to be reminded by mail: people without a device, who have not switched the last call off, once a day. */
function dueMails(moment: DayAndMinute): SQL {
  const user = sql`s.user_id`;
  return waitingWindows(
    moment,
    sql`${isAboutToClose(moment)} and not ${hasDevice(user)} and not ${hasMuted(user, "LAST_CALL")}
      and not exists (select from reminders r where r.membership_id = s.id and r.day = ${moment.day})`,
  );
}

/** How many mails are due, for a dry run. */
export async function countDueMails(db: Queryable, moment: DayAndMinute): Promise<number> {
  const [row] = await db.execute<{ due: number }>(
    sql`select count(*)::int as due from (${dueMails(moment)}) as due`,
  );
  return row!.due;
}

interface Moment extends DayAndMinute {
  /** Mission time, and real time for the mail. */
  readonly at: Date;
  readonly realNow: Date;
  readonly publicUrl: string;
}

/** Two workers at once remind once: the reminder's key decides. Answers how many were reminded, `limit` at most. */
export async function remindByMail(tx: Tx, moment: Moment, limit: number): Promise<number> {
  const { day, at, realNow, publicUrl } = moment;
  const rows = await tx.execute<{
    email: string | null;
    title: string;
    mission_id: string;
    end_minute: number;
  }>(sql`
    with due as (${dueMails(moment)} limit ${limit}), reminded as (
      insert into reminders (membership_id, day, at)
      select membership_id, ${day}, ${at.toISOString()}::timestamptz from due
      on conflict do nothing returning membership_id
    )
    select u.email, due.title, due.mission_id, due.end_minute
    from reminded join due using (membership_id) join users u on u.id = due.user_id`);
  const mails = rows.flatMap(({ email, title, mission_id, end_minute }) =>
    email === null
      ? []
      : {
          to: email,
          ...reminderMail({
            title,
            until: timeOfDay(end_minute),
            url: `${publicUrl}/missions/${mission_id}/check-in`,
          }),
        },
  );
  await enqueueMail(tx, mails, realNow);
  return rows.length;
}
