/** Hears of missions that people look at, as soon as something in one of them has changed. */
export interface MissionChanges {
  /** Where things stand now. Taken before a mission is read, it is what `of` goes on from. */
  position(): string;
  /**
   * The positions at which a mission has changed: after `since`, or from now on. Changes that come together are told
   * as one, and a position of another process, or from before a gap, counts as a change. Ends with `signal`.
   */
  of(missionId: number, options: { since?: string | undefined; signal: AbortSignal }): AsyncIterable<string>;
}
