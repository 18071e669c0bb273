import { inTransaction } from "@octopus/db";
import type { JobName } from "@octopus/db/enums";
import { jobRuns } from "@octopus/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";
import { REQUESTED_RUNS } from "../kernel/channels.js";
import type { Deps } from "../kernel/deps.js";

/**
 * Asks a worker to run a job on all that is due now, and answers the run at once. Whoever asks for what already waits is
 * answered that one.
 */
export async function requestRun(
  deps: Deps,
  { job, dryRun, operatorId }: { job: JobName; dryRun: boolean; operatorId: number },
): Promise<{ runId: number }> {
  const { db, clock } = deps;
  const [waiting] = await inTransaction(db, async (tx) => {
    const asked = await tx
      .insert(jobRuns)
      .values({ job, dryRun, asOf: clock.now(), requestedBy: operatorId, requestedAt: clock.realNow() })
      .onConflictDoNothing()
      .returning({ runId: jobRuns.id });
    await tx.execute(sql`select pg_notify(${REQUESTED_RUNS}, '')`);
    if (asked.length > 0) return asked;
    return tx
      .select({ runId: jobRuns.id })
      .from(jobRuns)
      .where(
        and(
          eq(jobRuns.job, job),
          eq(jobRuns.dryRun, dryRun),
          eq(jobRuns.status, "RUNNING"),
          isNull(jobRuns.startedAt),
        ),
      );
  });
  // A worker has taken up the one that waited, between our two looks: then there is room for another.
  return waiting ?? requestRun(deps, { job, dryRun, operatorId });
}
