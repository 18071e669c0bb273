import { inTransaction } from "@octopus/db";
import { civilDateOf } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import {
  activeMembership,
  endSeats,
  missionForUpdate,
  refusalOfStranger,
  requireAllowed,
  statusOn,
} from "../missions/index.js";
import { postingNow, postTransfers } from "../points/index.js";

/**
 * Gives up a person's seat; the stake comes back. Throws MISSION_NOT_FOUND, ACCESS_NOT_ALLOWED (not in it, or the
 * leader, who cancels instead) or MISSION_NOT_OPENED.
 */
export async function leaveMission(
  { db, ...deps }: Pick<Deps, "db" | "clock" | "config">,
  userId: number,
  missionId: number,
): Promise<void> {
  const posting = postingNow(deps);
  await inTransaction(db, async (tx) => {
    // The lock keeps the mission from starting, being cancelled or kicking this person while the stake goes back.
    const mission = await missionForUpdate(tx, missionId);
    const membership = await activeMembership(tx, missionId, userId);
    if (!membership) throw await refusalOfStranger(tx, mission, userId);
    if (mission.leaderId === userId) throw new BusinessError("ACCESS_NOT_ALLOWED");
    requireAllowed("leave", statusOn(mission, civilDateOf(posting.at, deps.config.timeZone)));
    await postTransfers(tx, await endSeats(tx, [membership.id], "LEFT", posting.at), posting);
  });
}
