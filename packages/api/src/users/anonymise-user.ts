import type { Tx } from "@octopus/db";
import { users } from "@octopus/db/schema";
import { eq } from "drizzle-orm";

/**
 * Takes from a person's row everything that tells who it was, their octopus and their role included. The row stays, and
 * so does the account: the ledger refers to them. The row must be locked. `at` is mission time.
 */
export async function anonymiseUser(tx: Tx, userId: number, at: Date): Promise<void> {
  await tx
    .update(users)
    .set({
      loginId: null,
      passwordHash: null,
      email: null,
      nickname: null,
      role: "USER",
      suspensionReason: null,
      avatarColor: 0,
      avatarFace: 0,
      avatarHat: 0,
      avatarPet: 0,
      leftAt: at,
    })
    .where(eq(users.id, userId));
}
