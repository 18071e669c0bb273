import { codeLiteral, type Queryable } from "@octopus/db";
import { CheckInStatus, MembershipStatus, PhotoStatus } from "@octopus/db/enums";
import { checkIns, memberships, missions, missionWindows, photos, users } from "@octopus/db/schema";
import { and, asc, eq, gte, lt, or, type Placeholder, sql } from "drizzle-orm";
import type { CivilDate } from "../kernel/civil-date.js";
import type { CheckInWindow, TakenPlace } from "./eligibility.js";

/** Of a mission, what check-ins go by. */
export const scheduleColumns = {
  status: missions.status,
  openType: missions.openType,
  startsOn: missions.startsOn,
  endsOn: missions.endsOn,
  weeks: missions.weeks,
  daysPerWeek: missions.daysPerWeek,
  timesPerDay: missions.timesPerDay,
  cameraOnly: missions.cameraOnly,
};

// Literals, not parameters: a generic plan could not tell that the partial indexes serve.
export const isActive = sql`${memberships.status} = ${codeLiteral(MembershipStatus, "ACTIVE")}`;
export const countsForSomething = sql`${checkIns.status} <> ${codeLiteral(CheckInStatus, "REJECTED")}`;
const isUsed = sql`${photos.status} in (${codeLiteral(PhotoStatus, "UPLOADED", "READY", "DELETED")})`;
const isPending = sql`${photos.status} = ${codeLiteral(PhotoStatus, "PENDING")}`;

/** Who has left Octopus keeps the seats of missions that were over, and for some minutes an access token. */
const isPresent = sql`exists (select from ${users} where ${users.id} = ${memberships.userId} and ${users.leftAt} is null)`;

/** A person's seat in a mission, if it is theirs now. */
export const seatOf = (
  userId: number | Placeholder,
  missionId: number | typeof checkIns.missionId | typeof missions.id,
) => and(eq(memberships.missionId, missionId), eq(memberships.userId, userId), isActive, isPresent);

/** A mission's schedule, with the id of the person's seat in it (null for anyone else). */
export async function missionFor(db: Queryable, userId: number, missionId: number) {
  const [row] = await db
    .select({
      ...scheduleColumns,
      membershipId: memberships.id,
    })
    .from(missions)
    .leftJoin(memberships, seatOf(userId, missionId))
    .where(eq(missions.id, missionId))
    .prepare("schedule")
    .execute();
  return row;
}

type ListedWindow = [ordinal: number, startMinute: number, endMinute: number];

/** A mission's check-in windows in the order of the day, as JSON within its row: each for {@link toWindow}. */
export const windowList = sql<ListedWindow[]>`coalesce((
  select json_agg(json_build_array(ordinal, start_minute, end_minute) order by ordinal)
  from ${missionWindows} where mission_id = ${missions.id}), '[]')`;

/** One entry of {@link windowList} as a window. */
export const toWindow = ([ordinal, startMinute, endMinute]: ListedWindow): CheckInWindow => ({
  ordinal,
  startMinute,
  endMinute,
});

/** A mission's check-in windows in the order of the day. */
export function windowsOf(db: Queryable, missionId: number): Promise<CheckInWindow[]> {
  return db
    .select({
      ordinal: missionWindows.ordinal,
      startMinute: missionWindows.startMinute,
      endMinute: missionWindows.endMinute,
    })
    .from(missionWindows)
    .where(eq(missionWindows.missionId, missionId))
    .orderBy(asc(missionWindows.ordinal))
    .prepare("windows")
    .execute();
}

/** The places that a member has taken on the days [from, to). */
export function takenPlaces(
  db: Queryable,
  membershipId: number,
  from: CivilDate,
  to: CivilDate,
): Promise<TakenPlace[]> {
  return db
    .select({ day: checkIns.day, window: checkIns.window })
    .from(checkIns)
    .where(
      and(
        eq(checkIns.membershipId, membershipId),
        countsForSomething,
        gte(checkIns.day, from),
        lt(checkIns.day, to),
      ),
    );
}

/** Whether a content was used for a check-in before, by anyone in any mission. */
export async function isContentUsed(db: Queryable, sha256: string): Promise<boolean> {
  const rows = await db
    .select({ id: photos.id })
    .from(photos)
    .where(and(eq(photos.sha256, sha256), isUsed))
    .limit(1);
  return rows.length > 0;
}

/** How many uploads a member has announced and not submitted. */
export async function pendingUploads(db: Queryable, membershipId: number): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(photos)
    .where(and(eq(photos.membershipId, membershipId), isPending));
  return row!.count;
}

/** A person's own photo of a mission, with the check-in it became and the member's count, if it did. */
export async function ownPhoto(db: Queryable, userId: number, missionId: number, photoId: number) {
  const [row] = await db
    .select({
      id: photos.id,
      status: photos.status,
      objectKey: photos.objectKey,
      contentType: photos.contentType,
      byteLength: photos.byteLength,
      sha256: photos.sha256,
      checkInId: checkIns.id,
      acceptedCount: memberships.acceptedCount,
      finalRate: memberships.finalRate,
    })
    .from(photos)
    .innerJoin(memberships, eq(memberships.id, photos.membershipId))
    .leftJoin(checkIns, eq(checkIns.photoId, photos.id))
    .where(and(eq(photos.id, photoId), eq(photos.userId, userId), eq(photos.missionId, missionId)));
  return row;
}

const photoKeys = {
  checkInId: checkIns.id,
  objectKey: photos.objectKey,
  thumbnailKey: photos.thumbnailKey,
};
/** What was uploaded may tell where it was taken: until the worker has made its versions, it is its owner's alone. */
export const isShownTo = (userId: number) =>
  or(eq(photos.status, "READY"), and(eq(photos.status, "UPLOADED"), eq(photos.userId, userId)));

/** Where a check-in's photo is kept, for people with a seat in its mission; undefined for everyone else. */
export async function photoFor(db: Queryable, userId: number, checkInId: number) {
  const [row] = await db
    .select(photoKeys)
    .from(checkIns)
    .innerJoin(memberships, seatOf(userId, checkIns.missionId))
    .innerJoin(photos, eq(photos.id, checkIns.photoId))
    .where(and(eq(checkIns.id, checkInId), isShownTo(userId)));
  return row;
}

/** Where the photos of a mission's days [from, to) are kept that `userId`, one of its members, may see. */
export function photosOf(
  db: Queryable,
  {
    userId,
    missionId,
    from,
    to,
  }: { userId: number; missionId: number; from?: CivilDate | undefined; to?: CivilDate | undefined },
) {
  return db
    .select(photoKeys)
    .from(checkIns)
    .innerJoin(photos, eq(photos.id, checkIns.photoId))
    .where(
      and(
        eq(checkIns.missionId, missionId),
        isShownTo(userId),
        from === undefined ? undefined : gte(checkIns.day, from),
        to === undefined ? undefined : lt(checkIns.day, to),
      ),
    )
    .orderBy(asc(checkIns.day), asc(checkIns.id));
}

/** Whose check-in it is, for people with a seat in its mission; undefined for everyone else. */
export async function checkInFor(db: Queryable, userId: number, checkInId: number) {
  const [row] = await db
    .select({
      missionId: checkIns.missionId,
      membershipId: checkIns.membershipId,
      userId: checkIns.userId,
    })
    .from(checkIns)
    .innerJoin(memberships, seatOf(userId, checkIns.missionId))
    .where(eq(checkIns.id, checkInId));
  return row;
}
