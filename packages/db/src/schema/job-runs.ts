import { boolean, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { codeLiteral, intEnum, intEnumCheck } from "../columns/int-enum.js";
import { instant } from "../columns/timestamps.js";
import { JobName, JobStatus } from "../enums.js";

/** One row per run of a job; the counts grow while it runs. */
export const jobRuns = pgTable(
  "job_runs",
  {
    id: id(),
    job: intEnum("job_runs.job", JobName).notNull(),
    status: intEnum("job_runs.status", JobStatus).notNull().default(codeLiteral(JobStatus, "RUNNING")),
    dryRun: boolean("dry_run").notNull(),
    /** The slot or moment it acts for: everything due at this instant of mission time. */
    asOf: instant("as_of").notNull(),
    /** Real clock, like `finishedAt`. */
    startedAt: instant("started_at").notNull(),
    finishedAt: instant("finished_at"),
    read: integer("read").notNull().default(0),
    changed: integer("changed").notNull().default(0),
    skipped: integer("skipped").notNull().default(0),
    failed: integer("failed").notNull().default(0),
    error: text("error"),
  },
  (t) => [
    intEnumCheck("job_runs_job_check", t.job, JobName),
    intEnumCheck("job_runs_status_check", t.status, JobStatus),
    index("job_runs_job_as_of_idx").on(t.job, t.asOf),
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
