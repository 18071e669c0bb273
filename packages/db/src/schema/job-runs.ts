import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { codeLiteral, intEnum, intEnumCheck } from "../columns/int-enum.js";
import { instant } from "../columns/timestamps.js";
import { JobName, JobStatus } from "../enums.js";
import { users } from "./users.js";

/** What a dry run would change. */
export interface RunSubject {
  /** The row's number; null where it is no row, such as a day. */
  readonly id: number | null;
  readonly title: string;
}

/**
 * One row per run of a job; the counts grow while it runs. A run that an operator asks for is RUNNING and has not
 * started until a worker takes it up.
 */
export const jobRuns = pgTable(
  "job_runs",
  {
    id: id(),
    job: intEnum("job_runs.job", JobName).notNull(),
    status: intEnum("job_runs.status", JobStatus).notNull().default(codeLiteral(JobStatus, "RUNNING")),
    dryRun: boolean("dry_run").notNull(),
    /** The slot or moment it acts for: everything due at this instant of mission time. */
    asOf: instant("as_of").notNull(),
    /** Who asked for it; null for the schedule's own. */
    requestedBy: ref("requested_by").references(() => users.id),
    /** Real clock, like the four below. */
    requestedAt: instant("requested_at"),
    startedAt: instant("started_at"),
    /** The last sign of life of whoever runs it. */
    seenAt: instant("seen_at"),
    /** When an operator asked it to stop. */
    stopRequestedAt: instant("stop_requested_at"),
    finishedAt: instant("finished_at"),
    /** How much was due when it started, where that is known. */
    total: integer("total"),
    read: integer("read").notNull().default(0),
    changed: integer("changed").notNull().default(0),
    skipped: integer("skipped").notNull().default(0),
    failed: integer("failed").notNull().default(0),
    error: text("error"),
    /** The first of what a dry run would change. */
    preview: jsonb("preview").$type<RunSubject[]>(),
  },
  (t) => [
    intEnumCheck("job_runs_job_check", t.job, JobName),
    intEnumCheck("job_runs_status_check", t.status, JobStatus),
    index("job_runs_job_as_of_idx").on(t.job, t.asOf),
    index("job_runs_job_idx").on(t.job, t.id),
    index("job_runs_running_idx")
      .on(t.id)
      .where(sql`${t.status} = ${codeLiteral(JobStatus, "RUNNING")}`),
    // Asking twice for the same is asking once, until a worker has taken it up.
    uniqueIndex("job_runs_waiting_key")
      .on(t.job, t.dryRun)
      .where(sql`${t.status} = ${codeLiteral(JobStatus, "RUNNING")} and ${t.startedAt} is null`),
    // What is worth telling of: not the minute's runs that found nothing to do.
    index("job_runs_told_idx")
      .on(t.id)
      .where(
        sql`${t.status} <> ${codeLiteral(JobStatus, "SUCCEEDED")} or ${t.changed} > 0 or ${t.failed} > 0 or ${t.requestedBy} is not null`,
      ),
  ],
);

/** What a run had to skip: the row's id and why. */
export const jobRunFailures = pgTable(
  "job_run_failures",
  {
    runId: ref("run_id")
      .notNull()
      .references(() => jobRuns.id),
    subjectId: ref("subject_id").notNull(),
    error: text("error").notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.subjectId] })],
);
