import type { Clock } from "../kernel/clock.js";

/** A clock that stands still until a test moves it. Mission time and real time move together unless told apart. */
export interface SetClock extends Clock {
  set(instant: string | Date): void;
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
  /** Moves real time alone: tokens, codes and signed URLs age, missions do not. */
  advanceRealTime(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
}

const milliseconds = ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) =>
  (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;

export function setClock(start: string): SetClock {
  let mission = new Date(start).getTime();
  let real = mission;
  return {
    now: () => new Date(mission),
    realNow: () => new Date(real),
    sync: () => Promise.resolve(),
    set(instant) {
      real = mission = new Date(instant).getTime();
    },
    advance(by) {
      mission += milliseconds(by);
      real += milliseconds(by);
    },
    advanceRealTime(by) {
      real += milliseconds(by);
    },
  };
}
