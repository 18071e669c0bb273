import { codeLiteral, type Queryable } from "@octopus/db";
import { CheckInStatus } from "@octopus/db/enums";
import { checkInDisputes, checkIns, missions, photos, users } from "@octopus/db/schema";
import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

/** The dispute of a check-in, if there is one; `raisedBy` is null for someone who has left Octopus. */
export async function disputeOf(db: Queryable, checkInId: number) {
  const [row] = await db
    .select({
      reason: checkInDisputes.reason,
      raisedBy: users.nickname,
      answer: checkInDisputes.answer,
      answeredAt: checkInDisputes.answeredAt,
      outcome: checkInDisputes.outcome,
    })
    .from(checkInDisputes)
    .innerJoin(users, eq(users.id, checkInDisputes.raisedBy))
    .where(eq(checkInDisputes.checkInId, checkInId));
  return row;
}

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
const earlierPhotos = alias(photos, "earlier_photos");
const earlierCheckIns = alias(checkIns, "earlier_check_ins");
const earlierUsers = alias(users, "earlier_users");

// What is theirs alone, by its index: a person has a few thousand check-ins at most.
const disputesLost = sql<number>`(select count(*)::int from check_ins as lost
  where lost.user_id = ${users.id} and lost.status = ${codeLiteral(CheckInStatus, "REJECTED")})`;

/** Undecided disputes after `after` (an id), oldest first, each with what an operator has to know. */
export function waitingDisputes(db: Queryable, after: number | undefined, limit: number) {
  return db
    .select({
      id: checkInDisputes.id,
      reason: checkInDisputes.reason,
      raisedAt: checkInDisputes.raisedAt,
      answer: checkInDisputes.answer,
      answeredAt: checkInDisputes.answeredAt,
      raisedBy: { userId: raisers.id, nickname: raisers.nickname },
      user: {
        userId: users.id,
        nickname: users.nickname,
        disputesLost,
        suspendedAt: users.suspendedAt,
      },
      checkIn: { id: checkIns.id, day: checkIns.day, window: checkIns.window, at: checkIns.at },
      mission: {
        id: missions.id,
        title: missions.title,
        content: missions.content,
        status: missions.status,
      },
      photo: {
        status: photos.status,
        objectKey: photos.objectKey,
        thumbnailKey: photos.thumbnailKey,
        takenSecondsBefore: photos.takenSecondsBefore,
        camera: photos.camera,
      },
      earlier: {
        status: earlierPhotos.status,
        objectKey: earlierPhotos.objectKey,
        thumbnailKey: earlierPhotos.thumbnailKey,
        userId: earlierPhotos.userId,
        missionId: earlierPhotos.missionId,
      },
      earlierDay: earlierCheckIns.day,
      earlierNickname: earlierUsers.nickname,
    })
    .from(checkInDisputes)
    .innerJoin(checkIns, eq(checkIns.id, checkInDisputes.checkInId))
    .innerJoin(missions, eq(missions.id, checkIns.missionId))
    .innerJoin(photos, eq(photos.id, checkIns.photoId))
    .innerJoin(users, eq(users.id, checkIns.userId))
    .innerJoin(raisers, eq(raisers.id, checkInDisputes.raisedBy))
    .leftJoin(earlierPhotos, eq(earlierPhotos.id, checkIns.resemblesPhotoId))
    .leftJoin(earlierCheckIns, eq(earlierCheckIns.photoId, earlierPhotos.id))
    .leftJoin(earlierUsers, eq(earlierUsers.id, earlierPhotos.userId))
    .where(
      and(isNull(checkInDisputes.decidedAt), after === undefined ? undefined : gt(checkInDisputes.id, after)),
    )
    .orderBy(asc(checkInDisputes.id))
    .limit(limit);
}
