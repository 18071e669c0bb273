import type { RouterOutputs } from "@octopus/api";

/** A mission as lists show it. */
export type MissionSummary = RouterOutputs["mission"]["hot"]["items"][number];

/** A mission as its own page shows it. */
export type MissionDetail = RouterOutputs["mission"]["byId"];
