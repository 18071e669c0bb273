import type { Today } from "~/home/today.server";
import type { WrittenWindow } from "~/missions/schedule-words";

interface SeenWindow extends WrittenWindow {
  /** ISO, mission time. */
  readonly opensAt: string;
  readonly closesAt: string;
}

/** Today as the home page showed it: titles, windows and what was done, and nothing else of anybody. */
export interface SeenToday {
  /** Mission time when it was seen, and when the day is over. ISO. */
  readonly now: string;
  readonly endsAt: string;
  /** What the device's clock said then, in milliseconds since the epoch: mission time goes on from there. */
  readonly deviceNow: number;
  readonly missions: readonly {
    readonly title: string;
    readonly done: boolean;
    readonly windows: readonly SeenWindow[];
  }[];
}

/** What of today is kept. */
export function seenToday({ endsAt, missions }: Today, now: string, deviceNow: number): SeenToday {
  return {
    now,
    endsAt,
    deviceNow,
    missions: missions.map(({ title, doneToday, timesPerDay, todaysWindows }) => ({
      title,
      done: doneToday >= timesPerDay,
      windows: todaysWindows.map(({ start, end, opensAt, closesAt }) => ({ start, end, opensAt, closesAt })),
    })),
  };
}

export type WindowState = "later" | "open" | "over";

/** Today as it must be by now, going by the device's clock; undefined once that day is over. */
export function todayBy(deviceNow: number, seen: SeenToday) {
  const now = Date.parse(seen.now) + (deviceNow - seen.deviceNow);
  if (now >= Date.parse(seen.endsAt)) return undefined;
  const stateOf = ({ opensAt, closesAt }: SeenWindow): WindowState => {
    if (now >= Date.parse(closesAt)) return "over";
    return now >= Date.parse(opensAt) ? "open" : "later";
  };
  return seen.missions.map(({ title, done, windows }) => ({
    title,
    done,
    windows: windows.map((window) => ({ start: window.start, end: window.end, state: stateOf(window) })),
  }));
}
