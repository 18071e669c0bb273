import { randomBytes } from "node:crypto";

/** How many missions it remembers the last change of; of others it only knows that it may have been a while ago. */
const REMEMBERED = 10_000;

/**
 * What one process has heard of changes, by number, and who waits for the next. It holds no content: a position is how
 * much had been heard by then, and after a gap in hearing every position of before is out of date.
 */
export function createChangeLog({ remembered = REMEMBERED } = {}) {
  let epoch = newEpoch();
  let heard = 0;
  /** Up to here, changes have been forgotten. */
  let forgotten = 0;
  /** The last change of each mission, the longest unchanged first. */
  const lastChanges = new Map<number, number>();
  const waiting = new Map<number, Set<() => void>>();

  const position = () => `${epoch}.${heard}`;

  function hasChanged(missionId: number, since: string): boolean {
    const [sinceEpoch, sinceHeard] = since.split(".");
    if (sinceEpoch !== epoch) return true;
    return (lastChanges.get(missionId) ?? forgotten) > Number(sinceHeard);
  }

  function nextChange(missionId: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wakers = waiting.get(missionId) ?? new Set();
      waiting.set(missionId, wakers);
      const wake = () => {
        signal.removeEventListener("abort", wake);
        wakers.delete(wake);
        if (wakers.size === 0) waiting.delete(missionId);
        resolve();
      };
      wakers.add(wake);
      signal.addEventListener("abort", wake);
      if (signal.aborted) wake();
    });
  }

  const wakeAll = (wakers: Iterable<() => void>) => [...wakers].forEach((wake) => wake());

  return {
    position,
    /** Something in this mission has changed. */
    changed(missionId: number): void {
      heard += 1;
      // Taken out first, so that it goes to the end.
      lastChanges.delete(missionId);
      lastChanges.set(missionId, heard);
      const [oldest] = lastChanges;
      if (oldest && lastChanges.size > remembered) {
        lastChanges.delete(oldest[0]);
        forgotten = oldest[1];
      }
      wakeAll(waiting.get(missionId) ?? []);
    },
    /** For a while nobody listened: anything may have changed. */
    missedSome(): void {
      epoch = newEpoch();
      wakeAll([...waiting.values()].flatMap((wakers) => [...wakers]));
    },
    /** The positions at which a mission has changed after `since`, until `signal` is aborted. */
    async *of(missionId: number, since: string, signal: AbortSignal): AsyncGenerator<string, void> {
      let seen = since;
      while (!signal.aborted) {
        if (hasChanged(missionId, seen)) {
          seen = position();
          yield seen;
        } else await nextChange(missionId, signal);
      }
    },
  };
}

function newEpoch(): string {
  return randomBytes(6).toString("base64url");
}
