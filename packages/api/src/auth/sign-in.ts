import { inTransaction } from "@octopus/db";
import type { Client } from "../kernel/client.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { countSignIn } from "./count-sign-in.js";
import { lockUser } from "./lock-user.js";
import { passwordMatches } from "./password.js";
import { credentialsOf } from "./queries.js";
import { type Session, startSession } from "./session.js";

/**
 * Throws PASSWORD_NOT_VALID for an unknown id and a wrong password alike, after the same work, and TOO_MANY_REQUESTS for
 * both after as many tries.
 */
export async function signIn(
  deps: Deps,
  { loginId, password, client }: { loginId: string; password: string; client: Client },
): Promise<Session> {
  const succeeded = await countSignIn(deps, { loginId, client });
  const known = await credentialsOf(deps.db, { loginId });
  const matches = await passwordMatches(known?.passwordHash, password);
  if (!known || !matches) throw new BusinessError("PASSWORD_NOT_VALID");
  const session = await inTransaction(deps.db, async (tx) => {
    const user = await lockUser(tx, known.userId);
    // Changed while we were comparing: the change has ended every session, and ours would outlive it.
    if (user?.passwordHash !== known.passwordHash) throw new BusinessError("PASSWORD_NOT_VALID");
    return startSession(deps, tx, known.userId, client.userAgent);
  });
  await succeeded();
  return session;
}
