import { oauthAttempts } from "@octopus/db/schema";
import { randomBytes } from "node:crypto";
import type { Client } from "../kernel/client.js";
import type { Deps } from "../kernel/deps.js";
import { networkOf } from "../kernel/network.js";
import type { ForeignPlatform } from "../ports/identity-provider.js";
import { attemptExpiry, hashState } from "./oauth-attempt.js";

export interface BeginProviderSignIn {
  readonly platform: ForeignPlatform;
  /** The path of ours to go back to; the caller has made sure that it is one. */
  readonly returnTo: string;
  /** Who wants to link the account there to their own; null for somebody who signs in. */
  readonly userId: number | null;
  readonly client: Client;
}

/**
 * Sends somebody to a provider. The browser goes to `url` and has to bring `state` along when it comes back, within 10
 * minutes: keep it where only that browser has it. Throws TOO_MANY_REQUESTS.
 */
export async function beginProviderSignIn(
  { db, clock, identityProviders, limits }: Deps,
  { platform, returnTo, userId, client }: BeginProviderSignIn,
): Promise<{ url: URL; state: string }> {
  await limits.count("oauthPerClient", networkOf(client.address));
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
