import { inTransaction } from "@octopus/db";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { lockUser } from "./lock-user.js";
import { passwordMatches } from "./password.js";
import { credentialsOf } from "./queries.js";
import { type Session, startSession } from "./session.js";

/** Throws PASSWORD_NOT_VALID for an unknown id and a wrong password alike, after the same work. */
export async function signIn(
  deps: Deps,
  { loginId, password, userAgent }: { loginId: string; password: string; userAgent: string | undefined },
): Promise<Session> {
  const known = await credentialsOf(deps.db, { loginId });
  const matches = await passwordMatches(known?.passwordHash, password);
  if (!known || !matches) throw new BusinessError("PASSWORD_NOT_VALID");
  return inTransaction(deps.db, async (tx) => {
    const user = await lockUser(tx, known.userId);
    // Changed while we were comparing: the change has ended every session, and ours would outlive it.
    if (user?.passwordHash !== known.passwordHash) throw new BusinessError("PASSWORD_NOT_VALID");
    return startSession(deps, tx, known.userId, userAgent);
  });
}
