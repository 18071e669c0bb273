import type { Queryable, Tx } from "@octopus/db";
import { countNews, enqueueNotifications } from "../notifications/index.js";
import { countDueMails, remindByMail } from "./last-call-mail.js";
import type { DayAndMinute } from "./waiting-windows.js";
import { lastCall, windowOpens } from "./window-news.js";

export interface ReminderMoment extends DayAndMinute {
  /** Mission time, and real time for the outboxes. */
  readonly at: Date;
  readonly realNow: Date;
  readonly publicUrl: string;
}

/** How many reminders are due, for a dry run. */
export async function countDueReminders(db: Queryable, moment: DayAndMinute): Promise<number> {
  const counts = await Promise.all([
    countNews(db, windowOpens(moment)),
    countNews(db, lastCall(moment)),
    countDueMails(db, moment),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Tells members by push that a window has opened, and that the last one of the day is about to close; the latter by
 * mail to those without a device. Each once, however many workers look. A fixed number of statements for up to `limit` of
 * each kind. Answers how many were reminded, and whether there may be more.
 */
export async function sendReminders(
  tx: Tx,
  moment: ReminderMoment,
  limit: number,
): Promise<{ reminded: number; more: boolean }> {
  const { realNow } = moment;
  const counts = [
    await enqueueNotifications(tx, windowOpens(moment), { realNow, limit }),
    await enqueueNotifications(tx, lastCall(moment), { realNow, limit }),
    await remindByMail(tx, moment, limit),
  ];
  return { reminded: counts.reduce((sum, count) => sum + count, 0), more: counts.includes(limit) };
}
