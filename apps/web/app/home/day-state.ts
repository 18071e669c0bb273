import type { TodaysMission } from "./today.server";

export type StandingMission = Pick<
  TodaysMission,
  "canCheckInNow" | "nextWindow" | "doneToday" | "timesPerDay" | "reason"
>;
type NextWindow = NonNullable<TodaysMission["nextWindow"]>;

/** How a person's day stands: something to do now, something later, all done, time over, or no mission under way. */
export type DayState =
  | { readonly is: "open"; readonly count: number }
  | { readonly is: "later"; readonly next: NextWindow }
  | { readonly is: "done" | "over"; readonly next: NextWindow | undefined }
  | { readonly is: "free" };

/** `missions` in the order of `checkIn.today`: of those that wait, the first opens first. */
export function dayStateOf(missions: readonly StandingMission[], today: string): DayState {
  if (missions.length === 0) return { is: "free" };
  const count = missions.filter(({ canCheckInNow }) => canCheckInNow).length;
  if (count > 0) return { is: "open", count };
  const next = missions.find(({ nextWindow }) => nextWindow !== undefined)?.nextWindow;
  if (next?.day === today) return { is: "later", next };
  return { is: missions.every(isDone) ? "done" : "over", next };
}

/** Done for today; a window that was slept through is not. */
function isDone({ doneToday, timesPerDay, reason }: StandingMission): boolean {
  return doneToday >= timesPerDay || reason === "CHECK_IN_LIMIT_REACHED";
}
