import type { Tx } from "@octopus/db";
import { mailOutbox } from "@octopus/db/schema";
import { sql } from "drizzle-orm";
import type { Mail } from "../ports/mailer.js";

/**
 * Puts mail into the outbox, in the transaction that causes it: it leaves within a second of the commit, and never
 * when there is none. One statement, however many mails.
 */
export async function enqueueMail(tx: Tx, mails: readonly Mail[], realNow: Date): Promise<void> {
  if (mails.length === 0) return;
  await tx.insert(mailOutbox).values(
    mails.map(({ to, subject, text }) => ({
      recipient: to,
      subject,
      body: text,
      createdAt: realNow,
      nextAttemptAt: realNow,
    })),
  );
}

/**
 * Like {@link enqueueMail} for one mail, if `wanted`; and if not, the same statement, which writes nothing: how long it
 * takes tells nobody whether there is a mail.
 */
export async function enqueueMailIf(tx: Tx, wanted: boolean, mail: Mail, realNow: Date): Promise<void> {
  const now = sql.param(realNow, mailOutbox.createdAt);
  await tx.execute(sql`
    insert into ${mailOutbox} (recipient, subject, body, created_at, next_attempt_at)
    select ${mail.to}, ${mail.subject}, ${mail.text}, ${now}::timestamptz, ${now}::timestamptz
    where ${wanted}::boolean`);
}
