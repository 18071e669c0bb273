import { createHash } from "node:crypto";
import type { ForeignPlatform } from "../ports/identity-provider.js";

const LIFETIME_SECONDS = 10 * 60;

/** Somebody who has come back from a provider. */
export interface OauthAttempt {
  readonly platform: ForeignPlatform;
  /** Who wants to link the account there; null for somebody who signs in. */
  readonly userId: number | null;
  readonly codeVerifier: string;
  /** A path of ours. */
  readonly returnTo: string;
}

/** 256 random bits, as with a refresh token: the database can't tell who is on the way. */
export function hashState(state: string): string {
  return createHash("sha256").update(state).digest("hex");
}

export function attemptExpiry(realNow: Date): Date {
  return new Date(realNow.getTime() + LIFETIME_SECONDS * 1000);
}
