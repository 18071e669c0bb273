import { inTransaction } from "@octopus/db";
import { identities } from "@octopus/db/schema";
import type { Deps } from "../kernel/deps.js";
import { BusinessError, type Language } from "../kernel/errors.js";
import { uniqueViolation } from "../kernel/unique-violation.js";
import { enqueueMail } from "../mail/index.js";
import type { ForeignPlatform } from "../ports/identity-provider.js";
import { linkedMail } from "./linked-mail.js";
import { lockIdentity } from "./lock-identity.js";
import { lockUser } from "./lock-user.js";
import { isSessionLive } from "./queries.js";

export interface LinkIdentity {
  readonly platform: ForeignPlatform;
  readonly subject: string;
  readonly userId: number;
  /** The sign-in from which it is done. */
  readonly sessionId: string | undefined;
  readonly language: Language;
}

/**
 * Lets a signed-in person sign in by an account elsewhere from now on, and mails them that they can. The sign-in must
 * not be over: an access token outlives it, and this would outlive both. Throws LINKING_INTERRUPTED,
 * IDENTITY_ALREADY_LINKED when it is somebody else's, ANOTHER_IDENTITY_LINKED when they have one from there.
 */
export async function linkIdentity(
  deps: Deps,
  { platform, subject, userId, sessionId, language }: LinkIdentity,
): Promise<void> {
  const realNow = deps.clock.realNow();
  await inTransaction(deps.db, async (tx) => {
    const owner = await lockIdentity(tx, { platform, subject });
    const user = await lockUser(tx, userId);
    if (!user || sessionId === undefined || !(await isSessionLive(tx, sessionId, realNow)))
      throw new BusinessError("LINKING_INTERRUPTED");
    if (owner === userId) return;
    if (owner !== undefined) throw new BusinessError("IDENTITY_ALREADY_LINKED");
    await tx.insert(identities).values({ platform, subject, userId, linkedAt: realNow });
    const { email } = user;
    if (email !== null)
      await enqueueMail(
        tx,
        [{ to: email, ...linkedMail(platform, deps.config.publicUrl, language) }],
        realNow,
      );
  }).catch((error: unknown) => {
    throw uniqueViolation(error) === "identities_user_id_platform_key"
      ? new BusinessError("ANOTHER_IDENTITY_LINKED")
      : error;
  });
}
