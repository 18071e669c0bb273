import type { Queryable, Tx } from "@octopus/db";
import { memberships, missions } from "@octopus/db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { BusinessError } from "../kernel/errors.js";
import { maySee } from "./visibility.js";

type Mission = typeof missions.$inferSelect;
type Membership = typeof memberships.$inferSelect;

/**
 * A mission's row, locked until the transaction ends. The lock protects the mission's status, schedule and seats: who
 * changes any of them, or lets someone act because of them, holds it. Throws MISSION_NOT_FOUND.
 */
export async function missionForUpdate(tx: Tx, missionId: number): Promise<Mission> {
  const [mission] = await tx.select().from(missions).where(eq(missions.id, missionId)).for("update");
  if (!mission) throw new BusinessError("MISSION_NOT_FOUND");
  return mission;
}

/** Locks several missions as {@link missionForUpdate} does one, in id order. */
export async function lockMissions(tx: Tx, missionIds: readonly number[]): Promise<void> {
  await tx
    .select({ id: missions.id })
    .from(missions)
    .where(inArray(missions.id, [...missionIds]))
    .orderBy(missions.id)
    .for("update");
}

/** {@link missionForUpdate}, for its leader. Throws MISSION_NOT_FOUND or ACCESS_NOT_ALLOWED. */
export async function missionForItsLeader(tx: Tx, missionId: number, userId: number): Promise<Mission> {
  const mission = await missionForUpdate(tx, missionId);
  if (mission.leaderId !== userId) throw await refusalOfStranger(tx, mission, userId);
  return mission;
}

/** What to say to someone who may not do something to a mission: that one is there at all is told to whoever may see it. */
export async function refusalOfStranger(
  db: Queryable,
  mission: Mission,
  userId: number,
): Promise<BusinessError> {
  const viewer = { seats: await seatsOf(db, mission.id, userId), knowsCode: false };
  return new BusinessError(maySee(mission, viewer) ? "ACCESS_NOT_ALLOWED" : "MISSION_NOT_FOUND");
}

/** The seats that a person has or had in a mission. */
export async function seatsOf(
  db: Queryable,
  missionId: number,
  userId: number,
): Promise<Membership["status"][]> {
  const rows = await db
    .select({ status: memberships.status })
    .from(memberships)
    .where(and(eq(memberships.missionId, missionId), eq(memberships.userId, userId)));
  return rows.map(({ status }) => status);
}

/** A person's seat in a mission, if there is one. */
export async function activeMembership(
  db: Queryable,
  missionId: number,
  userId: number,
): Promise<Membership | undefined> {
  const [membership] = await db
    .select()
    .from(memberships)
    .where(
      and(
        eq(memberships.missionId, missionId),
        eq(memberships.userId, userId),
        eq(memberships.status, "ACTIVE"),
      ),
    );
  return membership;
}
