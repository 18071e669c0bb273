import type { RouterOutputs } from "@octopus/api";
import type { Loaded } from "~/missions";

/** A run, as lists show it. */
export type Run = Loaded<RouterOutputs["operator"]["jobRuns"]["items"][number]>;

/** A run that goes on or waits, with how far it has come. */
export type RunUnderWay = Loaded<RouterOutputs["operator"]["jobs"]["underWay"][number]>;

/** A run on its own page. */
export type RunDetail = Loaded<RouterOutputs["operator"]["jobRun"]>;

/** Whether there is more to come of it. */
export const isOver = ({ state }: Pick<Run, "state">) =>
  state === "SUCCEEDED" || state === "STOPPED" || state === "FAILED";
