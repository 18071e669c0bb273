import { inTransaction, type Tx } from "@octopus/db";
import { refreshTokens } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { lockOwnerOf } from "./lock-user.js";
import { hashRefreshToken, worthOf } from "./refresh-token.js";
import { revokeSession } from "./revoke-sessions.js";
import { accessTo, type ContinuedSession, extendSession } from "./session.js";

/**
 * Exchanges a refresh token for a session, once; of several exchanges at one instant one gets it. Within 10 seconds of
 * that, whoever shows the token again gets an access token, but no refresh token. After it two parties hold the token,
 * one of them not its owner, and the whole session ends. null when the token is worth nothing.
 */
export function exchangeRefreshToken(deps: Deps, refreshToken: string): Promise<ContinuedSession | null> {
  const tokenHash = hashRefreshToken(refreshToken);
  return inTransaction(deps.db, async (tx) => {
    const owner = await lockOwnerOf(tx, tokenHash);
    // Read after the lock: before it, another exchange may have been under way.
    const token = owner && (await readToken(tx, tokenHash));
    if (!token) return null;
    const { id, userId, sessionId } = token;
    const realNow = deps.clock.realNow();
    switch (worthOf(token, realNow)) {
      case "CURRENT":
        await tx.update(refreshTokens).set({ rotatedAt: realNow }).where(eq(refreshTokens.id, id));
        return extendSession(deps, tx, { userId, sessionId }, token);
      case "REPEATED":
        return { ...(await accessTo(deps, tx, { userId, sessionId })), refreshToken: null };
      case "REUSED":
        await revokeSession(tx, sessionId, realNow);
        deps.log.warn({ userId }, "a rotated refresh token came again: its session has ended");
        return null;
      case "WORTHLESS":
        return null;
    }
  });
}

async function readToken(tx: Tx, tokenHash: string) {
  const [token] = await tx
    .select({
      id: refreshTokens.id,
      userId: refreshTokens.userId,
      sessionId: refreshTokens.familyId,
      expiresAt: refreshTokens.expiresAt,
      rotatedAt: refreshTokens.rotatedAt,
      revokedAt: refreshTokens.revokedAt,
      signedInAt: refreshTokens.signedInAt,
      browser: refreshTokens.browser,
      system: refreshTokens.system,
    })
    .from(refreshTokens)
    .where(eq(refreshTokens.tokenHash, tokenHash));
  return token;
}
