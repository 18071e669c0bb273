import { inTransaction } from "@octopus/db";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { lockUser } from "./lock-user.js";
import { requireLiveSession } from "./require-live-session.js";
import { revokeSession, revokeSessions } from "./revoke-sessions.js";

interface Elsewhere {
  readonly userId: number;
  /** The session that it is asked from. */
  readonly sessionId: string | undefined;
  /** The one to end; all but the asking one unless told. */
  readonly only?: string;
}

/**
 * Ends a person's other sessions, or one of theirs. A session of somebody else, or none at all, is left as it is, and
 * nobody learns which it was. Throws UNAUTHORIZED when the session that asks has been ended itself: whoever holds a
 * stolen token can't put its owner out.
 */
export function signOutElsewhere(deps: Deps, { userId, sessionId, only }: Elsewhere): Promise<void> {
  return inTransaction(deps.db, async (tx) => {
    const realNow = deps.clock.realNow();
    if (!(await lockUser(tx, userId))) throw new BusinessError("UNAUTHORIZED");
    await requireLiveSession(tx, sessionId, realNow);
    if (only === undefined) await revokeSessions(tx, { userId, keep: sessionId }, realNow);
    else await revokeSession(tx, only, realNow, userId);
  });
}
