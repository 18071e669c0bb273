import { inTransaction } from "@octopus/db";
import { checkInDisputes, checkIns, memberships } from "@octopus/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { announceChanges } from "../missions/index.js";
import { disputeById } from "./dispute-queries.js";
import { lockMember, lockMission } from "./locks.js";
import { tellDecided } from "./tell-of-dispute.js";

/**
 * An operator's decision: ACCEPTED lets the disputed check-in count again, REJECTED makes it count for nothing. If the
 * mission is closed, the next settlement run finds the lines that waited for it. Everyone concerned is told.
 *
 * Throws NOT_FOUND for no such dispute and BAD_REQUEST when it has been decided.
 */
export async function decideDispute(
  deps: Deps,
  {
    disputeId,
    outcome,
    operatorId,
  }: { disputeId: number; outcome: "ACCEPTED" | "REJECTED"; operatorId: number },
): Promise<void> {
  const dispute = await disputeById(deps.db, disputeId);
  if (!dispute) throw new BusinessError("NOT_FOUND");

  await inTransaction(deps.db, async (tx) => {
    // Lock: the mission isn't settled between two counts of its members.
    await lockMission(tx, dispute.missionId);
    await lockMember(tx, dispute.membershipId);
    const decided = await tx
      .update(checkInDisputes)
      .set({ outcome, decidedBy: operatorId, decidedAt: deps.clock.now() })
      .where(and(eq(checkInDisputes.id, disputeId), isNull(checkInDisputes.decidedAt)))
      .returning({ id: checkInDisputes.id });
    if (decided.length === 0) throw new BusinessError("BAD_REQUEST");
    await tx.update(checkIns).set({ status: outcome }).where(eq(checkIns.id, dispute.checkInId));
    await tx
      .update(memberships)
      .set({
        acceptedCount: sql`${memberships.acceptedCount} + ${outcome === "ACCEPTED" ? 1 : 0}`,
        disputedCount: sql`${memberships.disputedCount} - 1`,
      })
      .where(eq(memberships.id, dispute.membershipId));
    await tellDecided(tx, disputeId, deps.clock.realNow());
    await announceChanges(tx, [dispute.missionId]);
  });
}
