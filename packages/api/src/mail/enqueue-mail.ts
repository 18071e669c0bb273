import type { Tx } from "@octopus/db";
import { mailOutbox } from "@octopus/db/schema";
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
