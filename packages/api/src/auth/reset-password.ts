import { inTransaction } from "@octopus/db";
import { users } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import type { Client } from "../kernel/client.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError, type Language } from "../kernel/errors.js";
import { checkEmailCode } from "./check-email-code.js";
import { consumeEmailCode } from "./consume-email-code.js";
import { welcomePlace } from "./count-sign-in.js";
import { lockUser } from "./lock-user.js";
import { hashPassword } from "./password.js";
import { tellPasswordChanged } from "./password-changed-mail.js";
import { accountWith } from "./queries.js";
import { revokeSessions } from "./revoke-sessions.js";

export interface ResetPassword {
  readonly email: string;
  /** What was mailed to the address. */
  readonly code: string;
  readonly newPassword: string;
  /** Of the mail that tells its owner. */
  readonly language: Language;
  readonly client: Client;
}

/**
 * Gives the account of an address another password, ends all of its sessions and tells its owner by mail. Throws
 * EMAIL_CODE_NOT_VALID: for a wrong code, and, after the same work, for an address that has no account. For such a one
 * there is a code too, which nobody was told.
 */
export async function resetPassword(
  deps: Deps,
  { email, code, newPassword, language, client }: ResetPassword,
): Promise<void> {
  const key = { email, purpose: "RESET_PASSWORD", code } as const;
  const valid = await checkEmailCode(deps, key);
  // Before the answer to a wrong code as well: how long it takes tells nobody anything.
  const passwordHash = await hashPassword(newPassword);
  if (!valid) throw new BusinessError("EMAIL_CODE_NOT_VALID");
  const realNow = deps.clock.realNow();
  const loginId = await inTransaction(deps.db, async (tx) => {
    // Before the code, which leaving takes away after this lock.
    const user = await lockUser(tx, accountWith(tx, email));
    await consumeEmailCode(tx, deps.config, key);
    if (!user) throw new BusinessError("EMAIL_CODE_NOT_VALID");
    await tx.update(users).set({ passwordHash }).where(eq(users.id, user.id));
    await revokeSessions(tx, { userId: user.id, keep: undefined }, realNow);
    await tellPasswordChanged(tx, deps, { email: user.email, language });
    return user.loginId;
  });
  // Whoever reads the owner's mail is the owner: guesses that were made meanwhile keep nobody out here.
  if (loginId !== null) await welcomePlace(deps, { loginId, client });
}
