import { inTransaction } from "@octopus/db";
import { users } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { BusinessError, type Language } from "../kernel/errors.js";
import { lockUser } from "./lock-user.js";
import { tellPasswordChanged } from "./password-changed-mail.js";
import { hashPassword, passwordMatches } from "./password.js";
import { credentialsOf } from "./queries.js";
import { requireLiveSession } from "./require-live-session.js";
import { revokeSessions } from "./revoke-sessions.js";

export interface ChangePassword {
  readonly userId: number;
  /** The session it is asked from, which goes on. */
  readonly sessionId: string | undefined;
  readonly currentPassword: string;
  readonly newPassword: string;
  /** Of the mail that tells the account's owner. */
  readonly language: Language;
}

/**
 * Gives a person another password, ends their other sessions and tells them by mail. Throws PASSWORD_NOT_VALID,
 * TOO_MANY_REQUESTS, and UNAUTHORIZED when the session it is asked from has been ended elsewhere.
 */
export async function changePassword(
  deps: Deps,
  { userId, sessionId, currentPassword, newPassword, language }: ChangePassword,
): Promise<void> {
  // Before anything is compared: many at one instant are many.
  await deps.limits.count("passwordPerPerson", String(userId));
  const known = await credentialsOf(deps.db, { userId });
  if (!(await passwordMatches(known?.passwordHash, currentPassword)))
    throw new BusinessError("PASSWORD_NOT_VALID");
  const passwordHash = await hashPassword(newPassword);
  await inTransaction(deps.db, async (tx) => {
    const user = await lockUser(tx, userId);
    // Somebody else with the old password was quicker, and may be the reason for the change.
    if (!user || user.passwordHash !== known?.passwordHash) throw new BusinessError("PASSWORD_NOT_VALID");
    await requireLiveSession(tx, sessionId, deps.clock.realNow());
    await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
    await revokeSessions(tx, { userId, keep: sessionId }, deps.clock.realNow());
    await tellPasswordChanged(tx, deps, { email: user.email, language });
  });
  await deps.limits.forget("passwordPerPerson", String(userId));
}
