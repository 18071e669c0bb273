import type { Tx } from "@octopus/db";
import { memberships, missions } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { strangerRefusal } from "./access.js";
import { scheduleColumns, seatOf } from "./queries.js";

/**
 * Lock: the mission neither starts, closes nor is settled until the transaction ends, while its members' check-ins go on
 * side by side. Comes before every lock on its members, as in settlement, and before any row that refers to it is added:
 * such a row asks for the same lock. Answers what check-ins go by, as it is now.
 */
export async function lockMission(tx: Tx, missionId: number) {
  const [mission] = await tx
    .select(scheduleColumns)
    .from(missions)
    .where(eq(missions.id, missionId))
    .for("share");
  return mission;
}

/** Lock: a member's check-ins, announced uploads and the counts of them change one at a time, and together. */
export async function lockMember(tx: Tx, membershipId: number): Promise<void> {
  await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(eq(memberships.id, membershipId))
    .for("update");
}

/** Both locks, for a person's own seat. Throws MISSION_NOT_FOUND or ACCESS_NOT_ALLOWED for those without one. */
export async function lockMissionAndSeat(tx: Tx, userId: number, missionId: number) {
  const mission = await lockMission(tx, missionId);
  const [seat] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(seatOf(userId, missionId))
    .for("update");
  if (!mission || !seat) throw strangerRefusal(mission);
  return { mission, membershipId: seat.id };
}
