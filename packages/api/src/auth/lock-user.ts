import type { Tx } from "@octopus/db";
import { refreshTokens, users } from "@octopus/db/schema";
import { and, eq, isNull, type SQLWrapper } from "drizzle-orm";

interface LockedUser {
  id: number;
  loginId: string | null;
  passwordHash: string | null;
  email: string | null;
}

/**
 * Locks the person's row, which protects their password and all of their refresh tokens: whoever starts, exchanges or
 * ends a session of theirs takes this lock first. Locking the tokens themselves would not do, because a token that is
 * being added escapes a statement that revokes all there are. NO KEY UPDATE lets other rows refer to the person meanwhile.
 */
export async function lockUser(tx: Tx, id: number | SQLWrapper): Promise<LockedUser | undefined> {
  const [user] = await tx
    .select({
      id: users.id,
      loginId: users.loginId,
      passwordHash: users.passwordHash,
      email: users.email,
    })
    .from(users)
    .where(and(eq(users.id, id), isNull(users.leftAt)))
    .for("no key update");
  return user;
}

/** Locks the row of whoever a refresh token was given to; undefined when it was given to nobody. */
export function lockOwnerOf(tx: Tx, tokenHash: string): Promise<LockedUser | undefined> {
  const owner = tx
    .select({ userId: refreshTokens.userId })
    .from(refreshTokens)
    .where(eq(refreshTokens.tokenHash, tokenHash));
  return lockUser(tx, owner);
}
