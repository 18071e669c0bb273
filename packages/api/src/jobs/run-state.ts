import type { JobStatus } from "@octopus/db/enums";

/**
 * What a run's row says to a person. WAITING: asked for, no worker has taken it up. SILENT: under way, but its worker has
 * not been heard of for a minute, and is probably gone. STOPPED: by an operator; what was left is due next time.
 */
export type RunState = "WAITING" | "RUNNING" | "SILENT" | "SUCCEEDED" | "STOPPED" | "FAILED";

/** How often a run gives a sign of life. */
export const BEAT_MILLISECONDS = 5_000;

const SILENT_AFTER_MILLISECONDS = 60_000;

export const STOPPED_BY_OPERATOR = "stopped by an operator";

/** The error of a run that was found dead by the one after it. */
export const brokenOff = "broken off: its worker was not heard of any more";

/** Whoever was last heard of before this is silent. */
export const silentSince = (realNow: Date) => new Date(realNow.getTime() - SILENT_AFTER_MILLISECONDS);

interface RunRow {
  readonly status: JobStatus;
  readonly startedAt: Date | null;
  readonly seenAt: Date | null;
  readonly error: string | null;
}

export function runState({ status, startedAt, seenAt, error }: RunRow, realNow: Date): RunState {
  if (status === "SUCCEEDED") return status;
  if (status === "FAILED") return error === STOPPED_BY_OPERATOR ? "STOPPED" : status;
  if (startedAt === null) return "WAITING";
  return (seenAt ?? startedAt) < silentSince(realNow) ? "SILENT" : "RUNNING";
}
