import { codeLiteral, type Db } from "@octopus/db";
import { JobName, PhotoStatus } from "@octopus/db/enums";
import { checkIns, jobRuns, ledgerAudits, mailOutbox, notifications, photos } from "@octopus/db/schema";
import { and, count, desc, eq, isNotNull, isNull, min, sql } from "drizzle-orm";

export interface OutboxState {
  readonly outbox: "mail" | "notifications" | "photos";
  /** How many are to be sent or worked on, now or later. */
  readonly waiting: number;
  /** When the one that has waited longest was written. */
  readonly oldest: Date | null;
}

export interface ServiceState {
  readonly audit: {
    readonly finishedAt: Date;
    readonly balanced: boolean;
    readonly differences: number;
  } | null;
  readonly outboxes: readonly OutboxState[];
  /** Mails that were given up. */
  readonly mailGivenUp: number;
  /** When each job last succeeded, for real; without those that never did. */
  readonly lastSuccess: readonly { readonly job: JobName; readonly finishedAt: Date }[];
}

/** How the service as a whole does, as its database tells: the same whichever process asks. */
export async function serviceState(db: Db): Promise<ServiceState> {
  const [audit, mail, news, uploaded, givenUp, successes] = await Promise.all([
    lastAudit(db),
    db
      .select({ waiting: count(), oldest: min(mailOutbox.createdAt) })
      .from(mailOutbox)
      .where(isNull(mailOutbox.failedAt)),
    db
      .select({ waiting: count(), oldest: min(notifications.createdAt) })
      .from(notifications)
      .where(isNull(notifications.finishedAt)),
    db
      // Not since its upload was asked for: it waits since it was submitted.
      .select({ waiting: count(), oldest: min(checkIns.at) })
      .from(photos)
      .innerJoin(checkIns, eq(checkIns.photoId, photos.id))
      // A literal, so that the index of what is uploaded serves.
      .where(sql`${photos.status} = ${codeLiteral(PhotoStatus, "UPLOADED")}`),
    db.$count(mailOutbox, isNotNull(mailOutbox.failedAt)),
    Promise.all(JobName.names.map((job) => lastSuccess(db, job))),
  ]);
  return {
    audit,
    outboxes: [
      { outbox: "mail", ...mail[0]! },
      { outbox: "notifications", ...news[0]! },
      { outbox: "photos", ...uploaded[0]! },
    ],
    mailGivenUp: givenUp,
    lastSuccess: successes.flat(),
  };
}

async function lastAudit(db: Db): Promise<ServiceState["audit"]> {
  const { id, finishedAt, balanced, differences } = ledgerAudits;
  const [audit] = await db
    .select({ finishedAt, balanced, differences: sql<number>`jsonb_array_length(${differences})` })
    .from(ledgerAudits)
    .orderBy(desc(id))
    .limit(1);
  return audit ?? null;
}

async function lastSuccess(db: Db, job: JobName) {
  const { id, finishedAt, status, dryRun } = jobRuns;
  const [run] = await db
    .select({ finishedAt })
    .from(jobRuns)
    .where(and(eq(jobRuns.job, job), eq(status, "SUCCEEDED"), eq(dryRun, false), isNotNull(finishedAt)))
    .orderBy(desc(id))
    .limit(1);
  return run?.finishedAt ? [{ job, finishedAt: run.finishedAt }] : [];
}
