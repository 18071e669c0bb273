import { emailCodes, oauthAttempts, rateLimits, refreshTokens } from "@octopus/db/schema";
import { lte } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";

/** Removes e-mail codes, refresh tokens, ways to a provider and counts of limits that are over by the real clock. */
export async function purgeExpiredCodesAndTokens({ db, clock }: Deps): Promise<void> {
  const realNow = clock.realNow();
  await db.delete(emailCodes).where(lte(emailCodes.expiresAt, realNow));
  await db.delete(oauthAttempts).where(lte(oauthAttempts.expiresAt, realNow));
  await db.delete(refreshTokens).where(lte(refreshTokens.expiresAt, realNow));
  await db.delete(rateLimits).where(lte(rateLimits.expire, realNow));
}
