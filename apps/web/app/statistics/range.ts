import type { RouterInputs } from "@octopus/api";
import { addDays } from "@octopus/api/civil-date";

export const spans = ["30", "90", "365", "all"] as const;
const grains = ["day", "week", "month"] as const;

type Grain = (typeof grains)[number];

/** So many days back, or all that there are, and what one point of a plot stands for. */
export interface Range {
  readonly span: (typeof spans)[number];
  readonly by: Grain;
}

const usualGrain: Record<Range["span"], Grain> = { 30: "day", 90: "day", 365: "week", all: "month" };

/** Years of single days are more points than a plot has room for. */
export const grainsOf = (span: Range["span"]) => grains.filter((by) => span !== "all" || by !== "day");

/** The range that an address asks for: `?days=90&by=week`. What makes no sense there is taken for what is usual. */
export function rangeOf(search: URLSearchParams): Range {
  const span = spans.find((each) => each === search.get("days")) ?? "30";
  return { span, by: grains.find((each) => each === search.get("by")) ?? usualGrain[span] };
}

/** What `operator.statistics` is asked for. `today` is not collected yet. */
export function questionOf({ span, by }: Range, today: string): RouterInputs["operator"]["statistics"] {
  return span === "all" ? { by } : { by, from: addDays(today, -Number(span)) };
}
