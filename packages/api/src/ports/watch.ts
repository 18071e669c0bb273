import type { JobName } from "@octopus/db/enums";
import type { End } from "@octopus/db";

/** Counts what the service does. No call throws, waits, or tells of any one person. */
export interface Meter {
  /** `outcome` is "ok" or a code of the error catalogue. */
  procedureAnswered(answer: { procedure: string; outcome: string; milliseconds: number }): void;
  jobEnded(run: { job: JobName; outcome: "succeeded" | "failed" | "stopped"; milliseconds: number }): void;
}

/** Facts about a step, by their names in OpenTelemetry's conventions. Numbers and names only, nothing personal. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** Tells how long each step of a request or a job took, and within which other. */
export interface Tracer {
  /** Runs `work` as a step of whatever step is under way; `work` may note facts that it learns on the way. Fails as `work` does. */
  step<Result>(
    name: string,
    facts: Facts,
    work: (note: (facts: Facts) => void) => Promise<Result>,
  ): Promise<Result>;
  /** A statement is sent to the database, as a step of the step under way. */
  statement(text: string): End;
}
