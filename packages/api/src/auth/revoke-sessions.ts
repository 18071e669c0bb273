import type { Tx } from "@octopus/db";
import { refreshTokens } from "@octopus/db/schema";
import { and, eq, isNull, ne } from "drizzle-orm";

/**
 * Ends one session, if it is one of `userId`'s where that is asked. The person's row must be locked. Access tokens given
 * out live on, 15 minutes at most.
 */
export async function revokeSession(
  tx: Tx,
  sessionId: string,
  realNow: Date,
  userId?: number,
): Promise<void> {
  await tx
    .update(refreshTokens)
    .set({ revokedAt: realNow })
    .where(
      and(
        eq(refreshTokens.familyId, sessionId),
        isNull(refreshTokens.revokedAt),
        userId === undefined ? undefined : eq(refreshTokens.userId, userId),
      ),
    );
}

/** Ends every session of a person but `keep`. The person's row must be locked. */
export async function revokeSessions(
  tx: Tx,
  { userId, keep }: { userId: number; keep: string | undefined },
  realNow: Date,
): Promise<void> {
  await tx
    .update(refreshTokens)
    .set({ revokedAt: realNow })
    .where(
      and(
        eq(refreshTokens.userId, userId),
        isNull(refreshTokens.revokedAt),
        keep === undefined ? undefined : ne(refreshTokens.familyId, keep),
      ),
    );
}
