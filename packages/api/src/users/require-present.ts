import type { Tx } from "@octopus/db";
import { users } from "@octopus/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { BusinessError } from "../kernel/errors.js";
import { suspended } from "./suspended.js";

/**
 * Keeps a person from leaving until the transaction ends: for what must not be done in the name of somebody who is gone.
 * SHARE waits for whoever is about to leave, and for nothing that goes on side by side. Throws UNAUTHORIZED for those who
 * have left; their access token outlives the account by up to 15 minutes.
 */
export async function requirePresent(tx: Tx, userId: number) {
  const [present] = await tx
    .select({ suspendedAt: users.suspendedAt, suspensionReason: users.suspensionReason })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.leftAt)))
    .for("share");
  if (!present) throw new BusinessError("UNAUTHORIZED");
  return present;
}

/** The same as {@link requirePresent}, of someone who is not suspended and won't be meanwhile. Throws ACCOUNT_SUSPENDED too. */
export async function requireInGoodStanding(tx: Tx, userId: number): Promise<void> {
  const { suspendedAt, suspensionReason } = await requirePresent(tx, userId);
  if (suspendedAt !== null) throw suspended(suspensionReason);
}
