import type { JobName } from "@octopus/db/enums";
import { jobRuns } from "@octopus/db/schema";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { inTurns } from "../kernel/in-turns.js";
import { jobs, procedures } from "./slots.js";

// A night's work that somebody asked for keeps nobody else from a look, and many of them don't take every connection.
const twoAtATime = inTurns(2);

/** Runs what operators have asked for, until nothing waits. Several workers share it. */
export function runRequested(deps: Deps): Promise<{ ran: number }> {
  return twoAtATime(async () => {
    let ran = 0;
    while (!deps.stopping.aborted) {
      const asked = await takeUp(deps);
      if (!asked) break;
      ran += 1;
      const { job, runId, dryRun, asOf } = asked;
      await jobs[procedures[job]](deps, { runId, dryRun, asOf: asOf.toISOString() }).catch((error: unknown) =>
        deps.log.error({ err: error, job, runId }, "a job broke off"),
      );
    }
    return { ran };
  });
}

interface RequestedRun {
  readonly runId: number;
  readonly job: JobName;
  readonly dryRun: boolean;
  readonly asOf: Date;
}

async function takeUp({ db, clock }: Deps): Promise<RequestedRun | undefined> {
  const now = clock.realNow();
  // In a WITH and not in an IN (…), which PostgreSQL may run more than once.
  const next = db.$with("next").as(
    db
      .select({ id: jobRuns.id })
      .from(jobRuns)
      .where(and(eq(jobRuns.status, "RUNNING"), isNull(jobRuns.startedAt)))
      .orderBy(asc(jobRuns.id))
      .limit(1)
      // Lock: no other worker takes it up as well, before it says that it has started.
      .for("update", { skipLocked: true }),
  );
  const [taken] = await db
    .with(next)
    .update(jobRuns)
    .set({ startedAt: now, seenAt: now })
    .from(next)
    .where(eq(jobRuns.id, next.id))
    .returning({ runId: jobRuns.id, job: jobRuns.job, dryRun: jobRuns.dryRun, asOf: jobRuns.asOf });
  return taken;
}
