import type { Db } from "@octopus/db";
import { mailOutbox } from "@octopus/db/schema";
import { and, count, eq, isNull, lte, sql } from "drizzle-orm";
import type { Mail } from "../ports/mailer.js";

export interface ClaimedMail extends Mail {
  readonly id: number;
  /** Tries so far, this one included. */
  readonly attempts: number;
}

const due = (realNow: Date) => and(isNull(mailOutbox.failedAt), lte(mailOutbox.nextAttemptAt, realNow));

export async function countDueMail(db: Db, realNow: Date): Promise<number> {
  const [row] = await db.select({ due: count() }).from(mailOutbox).where(due(realNow));
  return row!.due;
}

/**
 * Takes up to `limit` due mails until `leaseUntil`: whoever else looks for mail passes over them, and if this process
 * dies they are due again after it. One short statement, so that no transaction waits for a slow mail server.
 */
export async function claimMail(
  db: Db,
  { realNow, leaseUntil, limit }: { realNow: Date; leaseUntil: Date; limit: number },
): Promise<ClaimedMail[]> {
  // In a WITH and not in an IN (…), which PostgreSQL may run more than once and so claim more than the limit.
  const next = db.$with("next").as(
    db
      .select({ id: mailOutbox.id })
      .from(mailOutbox)
      .where(due(realNow))
      .orderBy(mailOutbox.nextAttemptAt, mailOutbox.id)
      .limit(limit)
      // Keeps two workers off the same mail until the lease is written.
      .for("update", { skipLocked: true }),
  );
  return db
    .with(next)
    .update(mailOutbox)
    .set({ attempts: sql`${mailOutbox.attempts} + 1`, nextAttemptAt: leaseUntil })
    .from(next)
    .where(eq(mailOutbox.id, next.id))
    .returning({
      id: mailOutbox.id,
      to: mailOutbox.recipient,
      subject: mailOutbox.subject,
      text: mailOutbox.body,
      attempts: mailOutbox.attempts,
    });
}

export async function removeMail(db: Db, id: number): Promise<void> {
  await db.delete(mailOutbox).where(eq(mailOutbox.id, id));
}

/** Only while our lease still holds: after it another worker may be sending this mail. */
const ours = ({ id, attempts }: ClaimedMail) => and(eq(mailOutbox.id, id), eq(mailOutbox.attempts, attempts));

export async function putOffMail(db: Db, mail: ClaimedMail, until: Date): Promise<void> {
  await db.update(mailOutbox).set({ nextAttemptAt: until }).where(ours(mail));
}

/** Keeps the row as a trace, without the words: they may hold a code or tell about somebody. */
export async function giveUpMail(db: Db, mail: ClaimedMail, realNow: Date): Promise<void> {
  await db.update(mailOutbox).set({ failedAt: realNow, subject: "", body: "" }).where(ours(mail));
}
