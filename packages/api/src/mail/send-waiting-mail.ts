import type { Deps } from "../kernel/deps.js";
import { InvalidRecipientError } from "../ports/mailer.js";
import { claimMail, type ClaimedMail, countDueMail, giveUpMail, putOffMail, removeMail } from "./outbox.js";
import { MAX_ATTEMPTS, retryDelay } from "../kernel/retry-delay.js";

/** Sent side by side; the lease is far longer than the mailer's time-outs let so few mails take. */
const BATCH = 10;
const LEASE_SECONDS = 5 * 60;

export interface MailCounts {
  /** Mails taken from the outbox. */
  read: number;
  /** Mails that the mail server accepted. */
  changed: number;
  skipped: number;
  /** Mails that it did not; they are tried again later, or given up after the eighth time. */
  failed: number;
}

/**
 * Sends mail that is due, at most `limit`, by the real clock. Any number of workers may do it at once.
 *
 * A mail is sent at least once: if the process dies after the mail server has taken it and before the row is gone, it
 * is sent again when its lease is over. A person can live with a code that comes twice, not with one that never comes.
 */
export async function sendWaitingMail(
  deps: Deps,
  { limit = 1000, dryRun = false }: { limit?: number; dryRun?: boolean } = {},
): Promise<MailCounts> {
  const counts: MailCounts = { read: 0, changed: 0, skipped: 0, failed: 0 };
  if (dryRun) {
    counts.read = counts.changed = Math.min(limit, await countDueMail(deps.db, deps.clock.realNow()));
    return counts;
  }
  while (counts.read < limit) {
    const realNow = deps.clock.realNow();
    const claimed = await claimMail(deps.db, {
      realNow,
      leaseUntil: secondsAfter(realNow, LEASE_SECONDS),
      limit: Math.min(BATCH, limit - counts.read),
    });
    if (claimed.length === 0) break;
    const sent = await Promise.all(claimed.map((mail) => sendOne(deps, mail)));
    counts.read += claimed.length;
    counts.changed += sent.filter((accepted) => accepted).length;
    counts.failed += sent.filter((accepted) => !accepted).length;
  }
  return counts;
}

/** Whether the mail server took it. */
async function sendOne(deps: Deps, mail: ClaimedMail): Promise<boolean> {
  // Claimed often enough and never heard of again: whoever sends this one dies of it.
  if (mail.attempts > MAX_ATTEMPTS) {
    await giveUpMail(deps.db, mail, deps.clock.realNow());
    return false;
  }
  try {
    await deps.mailer.send({ to: mail.to, subject: mail.subject, text: mail.text });
  } catch (error) {
    await writeDown(deps, mail, error);
    return false;
  }
  await removeMail(deps.db, mail.id);
  return true;
}

async function writeDown(deps: Deps, mail: ClaimedMail, error: unknown): Promise<void> {
  const realNow = deps.clock.realNow();
  const delay = error instanceof InvalidRecipientError ? null : retryDelay(mail.attempts);
  deps.log.warn(
    { mailId: mail.id, attempts: mail.attempts, givenUp: delay === null, ...reasonOf(error) },
    "mail not sent",
  );
  if (delay === null) await giveUpMail(deps.db, mail, realNow);
  else await putOffMail(deps.db, mail, secondsAfter(realNow, delay));
}

/** What may be logged of a mail server's refusal: its sentence usually repeats the address. */
function reasonOf(error: unknown): { reason: string } {
  const { name, code, responseCode } = Object(error) as Record<string, unknown>;
  return {
    reason: [name, code, responseCode]
      .filter((part) => typeof part === "string" || typeof part === "number")
      .join(" "),
  };
}

function secondsAfter(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}
