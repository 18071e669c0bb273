import type { Queryable } from "@octopus/db";
import { codeLiteral } from "@octopus/db";
import { type JobName, JobStatus } from "@octopus/db/enums";
import { jobRunFailures, jobRuns, type RunSubject, users } from "@octopus/db/schema";
import { and, asc, count, desc, eq, gte, inArray, lt, sql, sum } from "drizzle-orm";
import { decodeCursor, type Page, toPage } from "../kernel/cursor.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { type Progress, progressOf } from "./progress.js";
import { runState } from "./run-state.js";
import { runColumns, type RunRow, type RunView, runView } from "./run-view.js";

/** So many of a run's failures are shown. */
const SHOWN_FAILURES = 100;

export interface RunUnderWay extends RunView {
  /** How far the job has come, with all who share its work; null where nobody counted what is due. */
  progress: Progress | null;
}

export interface RunDetail extends RunUnderWay {
  /** The first of what a dry run would change. */
  preview: RunSubject[];
  /** The first that were passed over. */
  failures: { subjectId: number; error: string }[];
  /** How many were passed over. */
  failureCount: number;
}

/** As the index of what is worth telling says it: not the minute's runs that found nothing to do. */
const isWorthTelling = sql`(${jobRuns.status} <> ${codeLiteral(JobStatus, "SUCCEEDED")} or ${jobRuns.changed} > 0
  or ${jobRuns.failed} > 0 or ${jobRuns.requestedBy} is not null)`;

const selectRuns = (db: Queryable) =>
  db.select(runColumns).from(jobRuns).leftJoin(users, eq(users.id, jobRuns.requestedBy));

/** Runs, newest first: all of a job, or whatever is worth telling of all of them. */
export async function runPage(
  { db, clock, config }: Deps,
  { job, cursor, limit }: { job?: JobName | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<RunView>> {
  const before = decodeCursor(cursor, 1)?.[0];
  const rows = await selectRuns(db)
    .where(
      and(
        job === undefined ? isWorthTelling : eq(jobRuns.job, job),
        before === undefined ? undefined : lt(jobRuns.id, before),
      ),
    )
    .orderBy(desc(jobRuns.id))
    .limit(limit + 1);
  const shown = { realNow: clock.realNow(), timeZone: config.timeZone };
  return toPage(
    rows,
    limit,
    ({ id }) => [id],
    (run) => runView(run, shown),
  );
}

/** One run, with what it passed over or would change. Throws RUN_NOT_FOUND. */
export async function runDetail(deps: Deps, runId: number): Promise<RunDetail> {
  const { db } = deps;
  const [[run], failures, [failed]] = await Promise.all([
    db
      .select({ ...runColumns, preview: jobRuns.preview })
      .from(jobRuns)
      .leftJoin(users, eq(users.id, jobRuns.requestedBy))
      .where(eq(jobRuns.id, runId)),
    db
      .select({ subjectId: jobRunFailures.subjectId, error: jobRunFailures.error })
      .from(jobRunFailures)
      .where(eq(jobRunFailures.runId, runId))
      .orderBy(asc(jobRunFailures.subjectId))
      .limit(SHOWN_FAILURES),
    db.select({ count: count() }).from(jobRunFailures).where(eq(jobRunFailures.runId, runId)),
  ]);
  if (!run) throw new BusinessError("RUN_NOT_FOUND");
  const [underWay] = await withProgress(deps, [run]);
  return { ...underWay!, preview: run.preview ?? [], failures, failureCount: failed!.count };
}

/** Every run that is under way or waits for a worker, oldest first. */
export async function runsUnderWay(deps: Deps): Promise<RunUnderWay[]> {
  return withProgress(
    deps,
    await selectRuns(deps.db).where(eq(jobRuns.status, "RUNNING")).orderBy(asc(jobRuns.id)),
  );
}

async function withProgress({ db, clock, config }: Deps, runs: readonly RunRow[]): Promise<RunUnderWay[]> {
  const realNow = clock.realNow();
  const counted = runs.filter((run) => runState(run, realNow) === "RUNNING" && !run.dryRun);
  const progress = await progressByJob(db, [...new Set(counted.map(({ job }) => job))], realNow);
  return runs.map((run) => ({
    ...runView(run, { realNow, timeZone: config.timeZone }),
    progress: counted.includes(run) ? (progress.get(run.job) ?? null) : null,
  }));
}

async function progressByJob(db: Queryable, jobs: JobName[], realNow: Date) {
  const progress = new Map<JobName, Progress | null>();
  if (jobs.length === 0) return progress;
  const { id, job, status, total, read, startedAt, seenAt, error, dryRun } = jobRuns;
  const rows = await db
    .select({ id, job, status, total, read, startedAt, seenAt, error })
    .from(jobRuns)
    .where(and(eq(status, "RUNNING"), inArray(job, jobs), eq(dryRun, false)))
    .orderBy(asc(id));
  for (const each of jobs) {
    const underWay = rows.flatMap((run) =>
      run.job === each && runState(run, realNow) === "RUNNING" ? { ...run, startedAt: run.startedAt! } : [],
    );
    const first = underWay[0];
    if (!first) continue;
    const [since] = await db
      .select({ read: sum(read).mapWith(Number) })
      .from(jobRuns)
      .where(and(eq(job, each), gte(id, first.id), eq(dryRun, false)));
    progress.set(each, progressOf(underWay, since!.read, realNow));
  }
  return progress;
}
