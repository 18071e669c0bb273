import type { LimitName } from "../kernel/limits.js";

/**
 * Counts how often somebody does something, for all instances together. `whom` is an account, an address, a network:
 * whatever the limit is counted by. It is kept as a keyed hash only.
 */
export interface RateLimiter {
  /**
   * Counts one more, before it is done, so that many at one instant can't outrun the count.
   * Throws TOO_MANY_REQUESTS, with the wait, for one too many.
   */
  count(limit: LimitName, whom: string): Promise<void>;
  /** Takes one back that was not of the kind that is limited. */
  takeBack(limit: LimitName, whom: string): Promise<void>;
  /** Counting begins anew. */
  forget(limit: LimitName, whom: string): Promise<void>;
  /** Keeps in mind for `seconds` from now that something was so. */
  remember(what: string, whom: string, seconds: number): Promise<void>;
  /** Whether something is still kept in mind. */
  remembers(what: string, whom: string): Promise<boolean>;
}
