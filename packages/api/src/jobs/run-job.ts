import { inTransaction, type Tx } from "@octopus/db";
import type { JobName } from "@octopus/db/enums";
import { jobRuns } from "@octopus/db/schema";
import { eq, sql } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { errorInOneLine } from "../kernel/error-for-log.js";
import { BusinessError } from "../kernel/errors.js";

export interface JobInput {
  /** Act on all that is due at this instant of mission time; now unless told. */
  readonly asOf?: string | undefined;
  /** Count what would change, write nothing. */
  readonly dryRun?: boolean | undefined;
}

export interface JobCounts {
  read: number;
  changed: number;
  skipped: number;
  failed: number;
}

export interface JobResult extends JobCounts {
  runId: number;
}

export interface JobRun {
  readonly runId: number;
  readonly asOf: Date;
  readonly dryRun: boolean;
  /** Adds to the run's counts, in the transaction of the work that it counts. */
  count(tx: Tx, counts: Partial<JobCounts>): Promise<void>;
}

/**
 * Runs a job and leaves a row that tells of it: counts while it runs, the error if it breaks off.
 * Throws BAD_REQUEST when it is asked to act for a moment that has not come, unless dry.
 */
export async function runJob(
  deps: Deps,
  job: JobName,
  input: JobInput,
  work: (run: JobRun) => Promise<void>,
): Promise<JobResult> {
  await deps.clock.sync();
  const asOf = input.asOf === undefined ? deps.clock.now() : new Date(input.asOf);
  const dryRun = input.dryRun ?? false;
  if (!dryRun && asOf > deps.clock.now()) throw new BusinessError("BAD_REQUEST");

  const [started] = await deps.db
    .insert(jobRuns)
    .values({ job, asOf, dryRun, startedAt: deps.clock.realNow() })
    .returning({ runId: jobRuns.id });
  const { runId } = started!;
  try {
    await work({ runId, asOf, dryRun, count: (tx, counts) => addCounts(tx, runId, counts) });
    const [finished] = await deps.db
      .update(jobRuns)
      .set({ status: "SUCCEEDED", finishedAt: deps.clock.realNow() })
      .where(eq(jobRuns.id, runId))
      .returning({
        read: jobRuns.read,
        changed: jobRuns.changed,
        skipped: jobRuns.skipped,
        failed: jobRuns.failed,
      });
    return { runId, ...finished! };
  } catch (error) {
    await deps.db
      .update(jobRuns)
      .set({ status: "FAILED", finishedAt: deps.clock.realNow(), error: errorInOneLine(error) })
      .where(eq(jobRuns.id, runId))
      .catch((lost: unknown) =>
        deps.log.error({ err: lost, runId }, "a failed run could not be written down"),
      );
    throw error;
  }
}

async function addCounts(
  tx: Tx,
  runId: number,
  { read = 0, changed = 0, skipped = 0, failed = 0 }: Partial<JobCounts>,
) {
  await tx
    .update(jobRuns)
    .set({
      read: sql`${jobRuns.read} + ${read}`,
      changed: sql`${jobRuns.changed} + ${changed}`,
      skipped: sql`${jobRuns.skipped} + ${skipped}`,
      failed: sql`${jobRuns.failed} + ${failed}`,
    })
    .where(eq(jobRuns.id, runId));
}

/** Counts work that was done outside of a transaction of the job's own. */
export function countOnce(deps: Deps, run: JobRun, counts: JobCounts): Promise<void> {
  return inTransaction(deps.db, (tx) => run.count(tx, counts));
}
