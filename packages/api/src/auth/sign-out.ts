import { inTransaction } from "@octopus/db";
import { refreshTokens } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { lockOwnerOf } from "./lock-user.js";
import { hashRefreshToken } from "./refresh-token.js";
import { revokeSession } from "./revoke-sessions.js";

/** Ends the session that a refresh token belongs to, whichever of its tokens it is. An unknown one ends nothing. */
export function signOut(deps: Deps, refreshToken: string): Promise<void> {
  const tokenHash = hashRefreshToken(refreshToken);
  return inTransaction(deps.db, async (tx) => {
    if (!(await lockOwnerOf(tx, tokenHash))) return;
    const [token] = await tx
      .select({ sessionId: refreshTokens.familyId })
      .from(refreshTokens)
      .where(eq(refreshTokens.tokenHash, tokenHash));
    if (token) await revokeSession(tx, token.sessionId, deps.clock.realNow());
  });
}
