import { createHash, randomBytes } from "node:crypto";

/** Seconds that a rotated token may come again without harm: two tabs, or an answer that got lost. */
const GRACE_SECONDS = 10;
const LIFETIME_DAYS = 30;

/** 256 random bits: nothing to guess, so one round of SHA-256 keeps it as safe as a slow hash would. */
export function newRefreshToken(): string {
  return randomBytes(32).toString("base64url");
}

export function hashRefreshToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function refreshTokenExpiry(realNow: Date): Date {
  return new Date(realNow.getTime() + LIFETIME_DAYS * 86_400_000);
}

export interface RefreshTokenState {
  readonly expiresAt: Date;
  readonly rotatedAt: Date | null;
  readonly revokedAt: Date | null;
}

/**
 * What a refresh token is worth when it is shown: CURRENT may be exchanged, REPEATED was exchanged a moment ago,
 * REUSED was exchanged long before, so that two parties hold it, and WORTHLESS is revoked or over.
 */
export function worthOf(
  { expiresAt, rotatedAt, revokedAt }: RefreshTokenState,
  realNow: Date,
): "CURRENT" | "REPEATED" | "REUSED" | "WORTHLESS" {
  if (revokedAt !== null) return "WORTHLESS";
  if (rotatedAt !== null)
    return realNow.getTime() - rotatedAt.getTime() <= GRACE_SECONDS * 1000 ? "REPEATED" : "REUSED";
  return expiresAt > realNow ? "CURRENT" : "WORTHLESS";
}
