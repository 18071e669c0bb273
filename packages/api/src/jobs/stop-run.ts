import { codeLiteral } from "@octopus/db";
import { JobStatus } from "@octopus/db/enums";
import { jobRuns } from "@octopus/db/schema";
import { and, eq, sql } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { silentSince, STOPPED_BY_OPERATOR } from "./run-state.js";

/**
 * Asks a run to stop, whichever process it is in: it finishes the chunk it is at, and what is left is due next time. One
 * that no worker has taken up, or whose worker is gone, is over at once. Throws RUN_NOT_FOUND, RUN_OVER.
 */
export async function stopRun({ db, clock }: Deps, { runId }: { runId: number }): Promise<void> {
  const now = sql.param(clock.realNow(), jobRuns.seenAt);
  const silent = sql.param(silentSince(clock.realNow()), jobRuns.seenAt);
  const nobodyHears = sql`${jobRuns.startedAt} is null or coalesce(${jobRuns.seenAt}, ${jobRuns.startedAt}) < ${silent}::timestamptz`;
  const [asked] = await db
    .update(jobRuns)
    .set({
      stopRequestedAt: sql`coalesce(${jobRuns.stopRequestedAt}, ${now}::timestamptz)`,
      status: sql`case when ${nobodyHears} then ${codeLiteral(JobStatus, "FAILED")} else ${jobRuns.status} end`,
      finishedAt: sql`case when ${nobodyHears} then ${now}::timestamptz end`,
      error: sql`case when ${nobodyHears} then ${STOPPED_BY_OPERATOR}::text end`,
    })
    .where(and(eq(jobRuns.id, runId), eq(jobRuns.status, "RUNNING")))
    .returning({ id: jobRuns.id });
  if (asked) return;
  const known = await db.$count(jobRuns, eq(jobRuns.id, runId));
  throw new BusinessError(known > 0 ? "RUN_OVER" : "RUN_NOT_FOUND");
}
