import type { Tx } from "@octopus/db";
import { emailCodes, identities, oauthAttempts, refreshTokens } from "@octopus/db/schema";
import { eq } from "drizzle-orm";

/**
 * Takes away every way by which somebody who leaves could come back in, and where they were signed in. The person's row
 * must be locked.
 */
export async function forgetSignIns(
  tx: Tx,
  { userId, email }: { userId: number; email: string | null },
): Promise<void> {
  await tx.delete(refreshTokens).where(eq(refreshTokens.userId, userId));
  await tx.delete(identities).where(eq(identities.userId, userId));
  await tx.delete(oauthAttempts).where(eq(oauthAttempts.userId, userId));
  if (email !== null) await tx.delete(emailCodes).where(eq(emailCodes.email, email.toLowerCase()));
}
