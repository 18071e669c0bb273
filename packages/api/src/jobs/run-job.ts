import type { JobName } from "@octopus/db/enums";
import type { RunSubject } from "@octopus/db/schema";
import type { Tx } from "@octopus/db";
import type { Deps } from "../kernel/deps.js";
import { errorInOneLine } from "../kernel/error-for-log.js";
import { BusinessError } from "../kernel/errors.js";
import { hearStops } from "./hear-stops.js";
import { addCounts, beginRun, closeSilentRuns, countsOf, type JobCounts, updateRun } from "./run-row.js";
import { STOPPED_BY_OPERATOR } from "./run-state.js";

export interface JobInput {
  /** Act on all that is due at this instant of mission time; now unless told. */
  readonly asOf?: string | undefined;
  /** Tell what would change, write nothing. */
  readonly dryRun?: boolean | undefined;
  /** The row of a run that an operator asked for, once it is taken up; a new one unless told. */
  readonly runId?: number | undefined;
}

export interface JobResult extends JobCounts {
  runId: number;
}

export interface JobRun {
  readonly runId: number;
  readonly asOf: Date;
  readonly dryRun: boolean;
  /** Aborted when an operator stops this run: what is left is due in the next one. */
  readonly stopped: AbortSignal;
  /** What the job was given, with a `stopping` that is aborted by `stopped`, too. */
  readonly deps: Deps;
  /** Says how much is due, before any of it is done. */
  expect(total: number): Promise<void>;
  /** Adds to the run's counts, in the transaction of the work that it counts. */
  count(tx: Tx, counts: Partial<JobCounts>): Promise<void>;
  /** What a dry run has to say: how much is due, and the first {@link LISTED} of it. */
  wouldChange(due: number, first: readonly RunSubject[]): Promise<void>;
}

/** So many of what would change does a dry run list. */
export const LISTED = 100;

/**
 * Runs a job and leaves a row that tells of it: counts and a sign of life while it runs, the error if it breaks off. One
 * that an operator stops has done its work as far as it got, and is no error to whoever runs it.
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

  await closeSilentRuns(deps, job);
  const runId = input.runId ?? (await beginRun(deps, { job, asOf, dryRun }));
  const stop = hearStops(deps, runId);
  const startedAt = performance.now();
  const ended = (outcome: "succeeded" | "failed" | "stopped") =>
    deps.meter.jobEnded({ job, outcome, milliseconds: performance.now() - startedAt });
  try {
    await deps.tracer.step(`job ${job}`, { "octopus.run_id": runId, "octopus.dry_run": dryRun }, () =>
      work({
        runId,
        asOf,
        dryRun,
        stopped: stop.byOperator,
        deps: { ...deps, stopping: stop.byAnyone },
        expect: (total) => updateRun(deps, runId, { total }),
        async count(tx, counts) {
          if (await addCounts(tx, runId, counts, deps.clock.realNow())) stop.heard();
        },
        wouldChange: (due, first) =>
          updateRun(deps, runId, { read: due, changed: due, preview: first.slice(0, LISTED) }),
      }),
    );
    await updateRun(deps, runId, {
      finishedAt: deps.clock.realNow(),
      ...(stop.byOperator.aborted
        ? { status: "FAILED", error: STOPPED_BY_OPERATOR }
        : { status: "SUCCEEDED", error: null }),
    });
    const counts = await countsOf(deps, runId);
    ended(stop.byOperator.aborted ? "stopped" : "succeeded");
    return { runId, ...counts };
  } catch (error) {
    ended("failed");
    const failed = {
      status: "FAILED",
      finishedAt: deps.clock.realNow(),
      error: errorInOneLine(error),
    } as const;
    await updateRun(deps, runId, failed).catch((lost: unknown) =>
      deps.log.error({ err: lost, runId }, "a failed run could not be written down"),
    );
    throw error;
  } finally {
    stop.end();
  }
}
