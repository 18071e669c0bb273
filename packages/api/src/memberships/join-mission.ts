import { inTransaction } from "@octopus/db";
import { civilDateOf } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { maySee, missionForUpdate, requireAllowed, seatsOf, statusOn, takeSeat } from "../missions/index.js";
import { postingNow } from "../points/index.js";

/**
 * Takes a seat for a person and their stake, or neither. Throws MISSION_NOT_FOUND (also for what the person may not
 * know of: a closed room without its code, a draft, what was called off), ALREADY_JOINED, MISSION_NOT_OPENED, ACCESS_NOT_ALLOWED (kicked before), MISSION_FULL, POINT_LACK_ERROR or
 * ACCOUNT_SUSPENDED.
 */
export async function joinMission(
  { db, ...deps }: Pick<Deps, "db" | "clock" | "config">,
  userId: number,
  { missionId, code }: { readonly missionId: number; readonly code?: string | undefined },
): Promise<void> {
  const posting = postingNow(deps);
  await inTransaction(db, async (tx) => {
    // The lock makes those who press join at one instant take turns, so that each sees how many seats are left.
    const mission = await missionForUpdate(tx, missionId);
    const seats = await seatsOf(tx, missionId, userId);
    if (seats.includes("ACTIVE")) throw new BusinessError("ALREADY_JOINED");
    if (!maySee(mission, { seats, knowsCode: code === mission.code }))
      throw new BusinessError("MISSION_NOT_FOUND");
    requireAllowed("join", statusOn(mission, civilDateOf(posting.at, deps.config.timeZone)));
    if (seats.includes("KICKED")) throw new BusinessError("ACCESS_NOT_ALLOWED");
    if (mission.memberCount >= mission.capacity) throw new BusinessError("MISSION_FULL");
    await takeSeat(tx, mission, userId, posting);
  });
}
