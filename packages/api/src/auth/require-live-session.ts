import type { Tx } from "@octopus/db";
import { BusinessError } from "../kernel/errors.js";
import { isSessionLive } from "./queries.js";

/**
 * For what must not be done with an access token whose session was ended elsewhere: it holds for up to 15 minutes more.
 * The person's row must be locked, so that it can't end meanwhile. Throws UNAUTHORIZED.
 */
export async function requireLiveSession(
  tx: Tx,
  sessionId: string | undefined,
  realNow: Date,
): Promise<void> {
  // Every token names its session; without one the call comes from inside the process.
  if (sessionId !== undefined && !(await isSessionLive(tx, sessionId, realNow)))
    throw new BusinessError("UNAUTHORIZED");
}
