import type { Queryable } from "@octopus/db";
import { checkInDisputes, checkIns, missions, photos, users } from "@octopus/db/schema";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

/** What a dispute is about. */
export async function disputeById(db: Queryable, disputeId: number) {
  const [row] = await db
    .select({
      checkInId: checkIns.id,
      membershipId: checkIns.membershipId,
      missionId: checkIns.missionId,
    })
    .from(checkInDisputes)
    .innerJoin(checkIns, eq(checkIns.id, checkInDisputes.checkInId))
    .where(eq(checkInDisputes.id, disputeId));
  return row;
}

const raisers = alias(users, "raisers");

/** Undecided disputes after `after` (an id), oldest first, each with what an operator has to know. */
export function waitingDisputes(db: Queryable, after: number | undefined, limit: number) {
  return db
    .select({
      id: checkInDisputes.id,
      reason: checkInDisputes.reason,
      raisedAt: checkInDisputes.raisedAt,
      raisedBy: { userId: raisers.id, nickname: raisers.nickname },
      user: { userId: users.id, nickname: users.nickname },
      checkIn: { id: checkIns.id, day: checkIns.day, window: checkIns.window, at: checkIns.at },
      mission: {
        id: missions.id,
        title: missions.title,
        content: missions.content,
        status: missions.status,
      },
      photo: { objectKey: photos.objectKey, thumbnailKey: photos.thumbnailKey },
    })
    .from(checkInDisputes)
    .innerJoin(checkIns, eq(checkIns.id, checkInDisputes.checkInId))
    .innerJoin(missions, eq(missions.id, checkIns.missionId))
    .innerJoin(photos, eq(photos.id, checkIns.photoId))
    .innerJoin(users, eq(users.id, checkIns.userId))
    .innerJoin(raisers, eq(raisers.id, checkInDisputes.raisedBy))
    .where(
      and(isNull(checkInDisputes.decidedAt), after === undefined ? undefined : gt(checkInDisputes.id, after)),
    )
    .orderBy(asc(checkInDisputes.id))
    .limit(limit);
}
