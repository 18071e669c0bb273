import type { Tx } from "@octopus/db";
import { users } from "@octopus/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { BusinessError } from "../kernel/errors.js";

/**
 * Keeps a person from leaving until the transaction ends: for what must not be done in the name of somebody who is gone.
 * SHARE waits for whoever is about to leave, and for nothing that goes on side by side. Throws UNAUTHORIZED for those who
 * have left; their access token outlives the account by up to 15 minutes.
 */
export async function requirePresent(tx: Tx, userId: number): Promise<void> {
  const [present] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.leftAt)))
    .for("share");
  if (!present) throw new BusinessError("UNAUTHORIZED");
}
