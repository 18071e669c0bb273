import type { Tx } from "@octopus/db";
import { memberships } from "@octopus/db/schema";
import { eq } from "drizzle-orm";

/** Lock: a member's check-ins, announced uploads and the counts of them change one at a time, and together. */
export async function lockMember(tx: Tx, membershipId: number): Promise<void> {
  await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(eq(memberships.id, membershipId))
    .for("update");
}
