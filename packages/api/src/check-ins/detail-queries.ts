import type { Queryable } from "@octopus/db";
import { checkIns, memberships, photos, users } from "@octopus/db/schema";
import { eq, sql } from "drizzle-orm";
import { isShownTo, seatOf } from "./queries.js";

/** What is recorded of a check-in, for people with a seat in its mission; undefined for everyone else. */
export async function checkInFactsFor(db: Queryable, userId: number, checkInId: number) {
  const [row] = await db
    .select({
      checkInId: checkIns.id,
      missionId: checkIns.missionId,
      userId: checkIns.userId,
      nickname: users.nickname,
      day: checkIns.day,
      window: checkIns.window,
      status: checkIns.status,
      at: checkIns.at,
      resemblesPhotoId: checkIns.resemblesPhotoId,
      takenSecondsBefore: photos.takenSecondsBefore,
      camera: photos.camera,
    })
    .from(checkIns)
    .innerJoin(memberships, seatOf(userId, checkIns.missionId))
    .innerJoin(photos, eq(photos.id, checkIns.photoId))
    .innerJoin(users, eq(users.id, checkIns.userId))
    .where(eq(checkIns.id, checkInId));
  return row;
}

/** A photo that another one resembles, with whether `userId` has a seat in its mission. */
export async function earlierPhotoFor(db: Queryable, userId: number, photoId: number) {
  const [row] = await db
    .select({
      missionId: photos.missionId,
      userId: photos.userId,
      nickname: users.nickname,
      day: checkIns.day,
      objectKey: photos.objectKey,
      thumbnailKey: photos.thumbnailKey,
      isShown: sql<boolean>`${isShownTo(userId)}`,
      sharesMission: sql<boolean>`${memberships.id} is not null`,
    })
    .from(photos)
    .innerJoin(checkIns, eq(checkIns.photoId, photos.id))
    .innerJoin(users, eq(users.id, photos.userId))
    .leftJoin(memberships, seatOf(userId, checkIns.missionId))
    .where(eq(photos.id, photoId));
  return row;
}
