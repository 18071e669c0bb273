import { oauthAttempts } from "@octopus/db/schema";
import { randomBytes } from "node:crypto";
import type { Deps } from "../kernel/deps.js";
import type { ForeignPlatform } from "../ports/identity-provider.js";
import { attemptExpiry, hashState } from "./oauth-attempt.js";

export interface BeginProviderSignIn {
  readonly platform: ForeignPlatform;
  /** The path of ours to go back to; the caller has made sure that it is one. */
  readonly returnTo: string;
  /** Who wants to link the account there to their own; null for somebody who signs in. */
  readonly userId: number | null;
}

/**
 * Sends somebody to a provider. The browser goes to `url` and has to bring `state` along when it comes back, within 10
 * minutes: keep it where only that browser has it.
 */
export async function beginProviderSignIn(
  { db, clock, identityProviders }: Deps,
  { platform, returnTo, userId }: BeginProviderSignIn,
): Promise<{ url: URL; state: string }> {
  const state = randomBytes(32).toString("base64url");
  const codeVerifier = randomBytes(32).toString("base64url");
  await db.insert(oauthAttempts).values({
    stateHash: hashState(state),
    platform,
    userId,
    codeVerifier,
    returnTo,
    expiresAt: attemptExpiry(clock.realNow()),
  });
  return { url: identityProviders[platform].authorizationUrl({ state, codeVerifier }), state };
}
