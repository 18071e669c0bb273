import { inTransaction } from "@octopus/db";
import { checkInDisputes, checkIns, memberships } from "@octopus/db/schema";
import { eq, sql } from "drizzle-orm";
import { civilDateOf } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { announceChanges } from "../missions/index.js";
import { requireInGoodStanding } from "../users/index.js";
import { isUnderWay } from "./eligibility.js";
import { lockMember, lockMission } from "./locks.js";
import { checkInFor } from "./queries.js";
import { tellDisputed } from "./tell-of-dispute.js";

const DISPUTABLE_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Objects to another member's check-in, which then counts for nothing until an operator has decided. The person concerned
 * is told by whom and why.
 *
 * Throws PICTURE_NOT_FOUND for all but members of the mission, ACCESS_NOT_ALLOWED for one's own check-in, ACCOUNT_SUSPENDED,
 * MISSION_NOT_ONGOING once the mission is over, DISPUTE_NOT_ALLOWED 24 hours after the check-in or when it was disputed before.
 */
export async function disputeCheckIn(
  deps: Deps,
  { userId, checkInId, reason }: { userId: number; checkInId: number; reason: string },
): Promise<void> {
  const found = await checkInFor(deps.db, userId, checkInId);
  if (!found) throw new BusinessError("PICTURE_NOT_FOUND");
  if (found.userId === userId) throw new BusinessError("ACCESS_NOT_ALLOWED");

  await inTransaction(deps.db, async (tx) => {
    // Lock: the mission doesn't close between the look at its status and the change of what it settles by.
    const mission = await lockMission(tx, found.missionId);
    await lockMember(tx, found.membershipId);
    await requireInGoodStanding(tx, userId);
    const at = deps.clock.now();
    if (!mission || !isUnderWay(mission, civilDateOf(at, deps.config.timeZone)))
      throw new BusinessError("MISSION_NOT_ONGOING");
    const [checkIn] = await tx
      .select({ status: checkIns.status, at: checkIns.at })
      .from(checkIns)
      .where(eq(checkIns.id, checkInId));
    const age = at.getTime() - checkIn!.at.getTime();
    if (checkIn!.status !== "ACCEPTED" || age >= DISPUTABLE_MILLISECONDS)
      throw new BusinessError("DISPUTE_NOT_ALLOWED");

    // One dispute for each check-in, ever: what an operator has accepted stays accepted.
    const [dispute] = await tx
      .insert(checkInDisputes)
      .values({ checkInId, raisedBy: userId, reason, raisedAt: at })
      .onConflictDoNothing({ target: checkInDisputes.checkInId })
      .returning({ id: checkInDisputes.id });
    if (!dispute) throw new BusinessError("DISPUTE_NOT_ALLOWED");
    await tx.update(checkIns).set({ status: "DISPUTED" }).where(eq(checkIns.id, checkInId));
    await tx
      .update(memberships)
      .set({
        acceptedCount: sql`${memberships.acceptedCount} - 1`,
        disputedCount: sql`${memberships.disputedCount} + 1`,
      })
      .where(eq(memberships.id, found.membershipId));
    await tellDisputed(tx, dispute.id, deps.clock.realNow());
    await announceChanges(tx, [found.missionId]);
  });
}
