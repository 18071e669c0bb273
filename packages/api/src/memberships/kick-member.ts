import { inTransaction } from "@octopus/db";
import { civilDateOf } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import {
  activeMembership,
  endSeats,
  missionForItsLeader,
  requireAllowed,
  statusOn,
} from "../missions/index.js";
import { postingNow, postTransfers } from "../points/index.js";

/**
 * A leader takes a member's seat away, for good; the stake goes back to the member. Throws MISSION_NOT_FOUND,
 * ACCESS_NOT_ALLOWED (not the leader, or the leader's own seat), MISSION_NOT_OPENED or USER_NOT_FOUND (not a member).
 */
export async function kickMember(
  { db, ...deps }: Pick<Deps, "db" | "clock" | "config">,
  leaderId: number,
  { missionId, userId }: { readonly missionId: number; readonly userId: number },
): Promise<void> {
  const posting = postingNow(deps);
  await inTransaction(db, async (tx) => {
    // The lock keeps the mission from starting, being cancelled or losing this person by themselves meanwhile.
    const mission = await missionForItsLeader(tx, missionId, leaderId);
    if (userId === leaderId) throw new BusinessError("ACCESS_NOT_ALLOWED");
    requireAllowed("kick", statusOn(mission, civilDateOf(posting.at, deps.config.timeZone)));
    const membership = await activeMembership(tx, missionId, userId);
    if (!membership) throw new BusinessError("USER_NOT_FOUND");
    await postTransfers(tx, await endSeats(tx, [membership.id], "KICKED", posting.at), posting);
  });
}
