import { refreshTokens } from "@octopus/db/schema";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { isoInstant } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { isSessionLive } from "./queries.js";

/** More devices than anybody signs in with; a bound all the same. */
const MOST = 50;

/** One sign-in that is still good: a browser or a program that somebody uses. */
export interface SignedInDevice {
  id: string;
  browser: string | null;
  system: string | null;
  /** Null for a sign-in from before this was written down. */
  signedInAt: string | null;
  /** To about a quarter of an hour: when its tokens were renewed last. */
  lastUsedAt: string;
  /** Whether it is the one that asks. */
  current: boolean;
}

/**
 * Where a person is signed in, used last first, at most 50. Throws UNAUTHORIZED when the session that asks has been
 * ended elsewhere.
 */
export async function sessionsOf(
  { db, clock, config }: Deps,
  { userId, sessionId }: { userId: number; sessionId: string | undefined },
): Promise<SignedInDevice[]> {
  const realNow = clock.realNow();
  const [live, tokens] = await Promise.all([
    sessionId === undefined || isSessionLive(db, sessionId, realNow),
    db
      .select({
        id: refreshTokens.familyId,
        browser: refreshTokens.browser,
        system: refreshTokens.system,
        signedInAt: refreshTokens.signedInAt,
        lastUsedAt: refreshTokens.createdAt,
      })
      .from(refreshTokens)
      .where(
        and(
          eq(refreshTokens.userId, userId),
          isNull(refreshTokens.revokedAt),
          // Of a live session exactly one token has not been exchanged yet.
          isNull(refreshTokens.rotatedAt),
          gt(refreshTokens.expiresAt, realNow),
        ),
      )
      .orderBy(desc(refreshTokens.createdAt), desc(refreshTokens.id))
      .limit(MOST),
  ]);
  if (!live) throw new BusinessError("UNAUTHORIZED");
  return tokens.map(({ signedInAt, lastUsedAt, ...token }) => ({
    ...token,
    signedInAt: signedInAt && isoInstant(signedInAt, config.timeZone),
    lastUsedAt: isoInstant(lastUsedAt, config.timeZone),
    current: token.id === sessionId,
  }));
}
