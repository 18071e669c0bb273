/** The one place that reads the machine's clock. */
export interface Clock {
  /** Mission time: what missions, check-ins, transfers and jobs live by. In demo mode it can be ahead of real time or behind it. */
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

/**
 * A clock whose mission time is ahead of the machine's by the most that `readLead` has said, in milliseconds; behind it
 * when that is negative. Until `readLead` says something it is the machine's.
 */
export function shiftedClock(readLead: () => Promise<number | undefined>): Clock {
  let lead: number | undefined;
  return {
    now: () => new Date(Date.now() + (lead ?? 0)),
    realNow: () => new Date(),
    async sync() {
      const read = await readLead();
      // A lead only grows. Of two that read at once, the one that read first may hear its answer last.
      if (read !== undefined) lead = Math.max(lead ?? read, read);
    },
  };
}
