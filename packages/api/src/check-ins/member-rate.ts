import { requiredCheckIns } from "../missions/index.js";
import { successRate } from "./success-rate.js";

interface Extent {
  readonly weeks: number | null;
  readonly daysPerWeek: number | null;
  readonly timesPerDay: number | null;
}

/** A member's rate in basis points as it stands: the settled one, or else by what has been accepted so far. */
export function memberRate(
  { weeks, daysPerWeek, timesPerDay }: Extent,
  { acceptedCount, finalRate }: { acceptedCount: number; finalRate: number | null },
): number {
  if (finalRate !== null) return finalRate;
  if (weeks === null || daysPerWeek === null || timesPerDay === null) return 0;
  return successRate(acceptedCount, requiredCheckIns({ weeks, daysPerWeek, timesPerDay }));
}
