import type { JobName } from "@octopus/db/enums";
import { jobRuns, users } from "@octopus/db/schema";
import { isoInstant } from "../kernel/civil-date.js";
import { type RunState, runState } from "./run-state.js";

/** A run, as operators see it. */
export interface RunView {
  id: number;
  job: JobName;
  state: RunState;
  dryRun: boolean;
  /** Nickname; null for the schedule's own, and for whoever has left. */
  requestedBy: string | null;
  /** Real clock, like the two below. When it was asked for, or began. */
  at: string;
  startedAt: string | null;
  finishedAt: string | null;
  stopRequested: boolean;
  read: number;
  changed: number;
  skipped: number;
  failed: number;
  error: string | null;
}

export const runColumns = {
  id: jobRuns.id,
  job: jobRuns.job,
  status: jobRuns.status,
  dryRun: jobRuns.dryRun,
  requestedBy: users.nickname,
  requestedAt: jobRuns.requestedAt,
  startedAt: jobRuns.startedAt,
  seenAt: jobRuns.seenAt,
  stopRequestedAt: jobRuns.stopRequestedAt,
  finishedAt: jobRuns.finishedAt,
  total: jobRuns.total,
  read: jobRuns.read,
  changed: jobRuns.changed,
  skipped: jobRuns.skipped,
  failed: jobRuns.failed,
  error: jobRuns.error,
};

type Run = typeof jobRuns.$inferSelect;
export type RunRow = Pick<Run, Exclude<keyof typeof runColumns, "requestedBy">> & {
  requestedBy: string | null;
};

export function runView(run: RunRow, { realNow, timeZone }: { realNow: Date; timeZone: string }): RunView {
  const { id, job, dryRun, requestedBy, read, changed, skipped, failed, error } = run;
  const instant = (at: Date | null) => at && isoInstant(at, timeZone);
  return {
    id,
    job,
    state: runState(run, realNow),
    dryRun,
    requestedBy,
    at: isoInstant((run.requestedAt ?? run.startedAt)!, timeZone),
    startedAt: instant(run.startedAt),
    finishedAt: instant(run.finishedAt),
    stopRequested: run.stopRequestedAt !== null,
    read,
    changed,
    skipped,
    failed,
    error,
  };
}
