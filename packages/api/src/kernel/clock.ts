/** The one place that reads the machine's clock. */
export interface Clock {
  /** Mission time: what missions, check-ins, transfers and jobs live by. Demo mode can be ahead of real time. */
  now(): Date;
  /** Real time: what tokens, codes, signed URLs and mail live by. */
  realNow(): Date;
  /** Brings `now` up to date with a clock that other processes may have moved. Called once per request and job. */
  sync(): Promise<void>;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  realNow: () => new Date(),
  sync: () => Promise.resolve(),
};

/** A clock whose mission time is ahead of the machine's by the most that `readAheadMilliseconds` has said. */
export function shiftedClock(readAheadMilliseconds: () => Promise<number>): Clock {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    realNow: () => new Date(),
    async sync() {
      const read = await readAheadMilliseconds();
      // Of two that read at once, the one that read first may hear its answer last.
      ahead = Math.max(ahead, read);
    },
  };
}
