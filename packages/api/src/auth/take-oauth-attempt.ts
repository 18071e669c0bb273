import { oauthAttempts } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import type { ForeignPlatform } from "../ports/identity-provider.js";
import { hashState, type OauthAttempt } from "./oauth-attempt.js";

/**
 * Takes along what somebody set out with who now comes back from `platform` with `state`. There is one to take: of
 * several who come back with it, at one instant or later, one gets it. Whether it is the browser that set out is the
 * caller's to know. Throws SIGN_IN_NOT_STARTED_HERE or, after 10 minutes, SIGN_IN_EXPIRED.
 */
export async function takeOauthAttempt(
  { db, clock }: Deps,
  { platform, state }: { platform: ForeignPlatform; state: string },
): Promise<OauthAttempt> {
  const [attempt] = await db
    .delete(oauthAttempts)
    .where(eq(oauthAttempts.stateHash, hashState(state)))
    .returning();
  // An answer of one provider at the other's address is a mix-up that somebody has staged.
  if (attempt?.platform !== platform) throw new BusinessError("SIGN_IN_NOT_STARTED_HERE");
  if (attempt.expiresAt <= clock.realNow()) throw new BusinessError("SIGN_IN_EXPIRED");
  const { userId, codeVerifier, returnTo } = attempt;
  return { platform, userId, codeVerifier, returnTo };
}
