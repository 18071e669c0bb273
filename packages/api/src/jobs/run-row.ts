import { inTransaction, type Tx } from "@octopus/db";
import type { JobName } from "@octopus/db/enums";
import { jobRuns } from "@octopus/db/schema";
import { and, eq, isNotNull, lt, sql } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import type { JobRun } from "./run-job.js";
import { brokenOff, silentSince } from "./run-state.js";

export interface JobCounts {
  read: number;
  changed: number;
  skipped: number;
  failed: number;
}

/** The row of a run that begins. */
export async function beginRun(
  { db, clock }: Deps,
  run: { job: JobName; asOf: Date; dryRun: boolean },
): Promise<number> {
  const now = clock.realNow();
  const [begun] = await db
    .insert(jobRuns)
    .values({ ...run, startedAt: now, seenAt: now })
    .returning({ runId: jobRuns.id });
  return begun!.runId;
}

/** Ends the runs of a job whose worker is gone without a word: they are not shown as under way for ever. */
export async function closeSilentRuns({ db, clock }: Deps, job: JobName): Promise<void> {
  const now = clock.realNow();
  await db
    .update(jobRuns)
    .set({ status: "FAILED", finishedAt: now, error: brokenOff })
    .where(
      and(
        eq(jobRuns.job, job),
        eq(jobRuns.status, "RUNNING"),
        isNotNull(jobRuns.startedAt),
        lt(
          sql`coalesce(${jobRuns.seenAt}, ${jobRuns.startedAt})`,
          sql.param(silentSince(now), jobRuns.seenAt),
        ),
      ),
    );
}

export async function updateRun(
  { db }: Deps,
  runId: number,
  change: Partial<typeof jobRuns.$inferInsert>,
): Promise<void> {
  await db.update(jobRuns).set(change).where(eq(jobRuns.id, runId));
}

/** Adds to a run's counts, which is a sign of life as well; answers whether an operator wants it to stop. */
export async function addCounts(
  tx: Tx,
  runId: number,
  { read = 0, changed = 0, skipped = 0, failed = 0 }: Partial<JobCounts>,
  realNow: Date,
): Promise<boolean> {
  const [run] = await tx
    .update(jobRuns)
    .set({
      read: sql`${jobRuns.read} + ${read}`,
      changed: sql`${jobRuns.changed} + ${changed}`,
      skipped: sql`${jobRuns.skipped} + ${skipped}`,
      failed: sql`${jobRuns.failed} + ${failed}`,
      seenAt: realNow,
    })
    .where(eq(jobRuns.id, runId))
    .returning({ stopRequestedAt: jobRuns.stopRequestedAt });
  return run!.stopRequestedAt !== null;
}

/** Counts work that was done outside of a transaction of the job's own. */
export function countOnce(deps: Deps, run: JobRun, counts: JobCounts): Promise<void> {
  return inTransaction(deps.db, (tx) => run.count(tx, counts));
}

export async function countsOf({ db }: Deps, runId: number): Promise<JobCounts> {
  const { read, changed, skipped, failed } = jobRuns;
  const [counts] = await db
    .select({ read, changed, skipped, failed })
    .from(jobRuns)
    .where(eq(jobRuns.id, runId));
  return counts!;
}
