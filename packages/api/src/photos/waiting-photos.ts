import { codeLiteral, type Db, type Tx } from "@octopus/db";
import { PhotoStatus } from "@octopus/db/enums";
import { checkIns, photos } from "@octopus/db/schema";
import { and, count, eq, sql } from "drizzle-orm";
import { announceChanges } from "../missions/index.js";
import type { PhotoFacts } from "./photo-facts.js";

export interface ClaimedPhoto {
  readonly id: number;
  readonly missionId: number;
  /** Of what was uploaded. */
  readonly objectKey: string;
  /** Tries so far, this one included. */
  readonly attempts: number;
}

// A literal and the index's own expression, so that photos_due_idx serves.
const isWaiting = sql`${photos.status} = ${codeLiteral(PhotoStatus, "UPLOADED")}`;
const dueAt = sql`coalesce(${photos.nextAttemptAt}, '-infinity')`;
const isDue = (realNow: Date) =>
  and(isWaiting, sql`${dueAt} <= ${sql.param(realNow, photos.nextAttemptAt)}::timestamptz`);

export async function countDuePhotos(db: Db, realNow: Date): Promise<number> {
  const [row] = await db.select({ due: count() }).from(photos).where(isDue(realNow));
  return row!.due;
}

/**
 * Takes the next due photo until `leaseUntil`: whoever else looks for one passes over it, and if this process dies it is
 * due again after it. One short statement, so that no transaction waits for a slow store.
 */
export async function claimPhoto(
  db: Db,
  { realNow, leaseUntil }: { realNow: Date; leaseUntil: Date },
): Promise<ClaimedPhoto | undefined> {
  // In a WITH and not in an IN (…), which PostgreSQL may run more than once and so claim more than one.
  const next = db.$with("next").as(
    db
      .select({ id: photos.id })
      .from(photos)
      .where(isDue(realNow))
      .orderBy(dueAt, photos.id)
      .limit(1)
      // Keeps two workers off the same photo until the lease is written.
      .for("update", { skipLocked: true }),
  );
  const [claimed] = await db
    .with(next)
    .update(photos)
    .set({ attempts: sql`${photos.attempts} + 1`, nextAttemptAt: leaseUntil })
    .from(next)
    .where(eq(photos.id, next.id))
    .returning({
      id: photos.id,
      missionId: photos.missionId,
      objectKey: photos.objectKey,
      attempts: photos.attempts,
    });
  return claimed;
}

/** Mission time at which a photo was submitted. */
export async function submissionOf(db: Db, photoId: number): Promise<Date | undefined> {
  const [row] = await db.select({ at: checkIns.at }).from(checkIns).where(eq(checkIns.photoId, photoId));
  return row?.at;
}

/** Only while it still waits and our lease still holds: after it another worker may be at it, or through with it. */
const ours = ({ id, attempts }: ClaimedPhoto) =>
  and(eq(photos.id, id), isWaiting, eq(photos.attempts, attempts));

/** From now on its versions are what people see. Answers false when it was no longer ours. */
export async function showVersions(
  tx: Tx,
  photo: ClaimedPhoto,
  shown: PhotoFacts & { display: string; thumbnail: string },
): Promise<boolean> {
  const { display, thumbnail, takenSecondsBefore, camera } = shown;
  const changed = await tx
    .update(photos)
    .set({
      status: "READY",
      objectKey: display,
      thumbnailKey: thumbnail,
      takenSecondsBefore,
      camera,
      nextAttemptAt: null,
    })
    .where(ours(photo))
    .returning({ id: photos.id });
  if (changed.length > 0) await announceChanges(tx, [photo.missionId]);
  return changed.length > 0;
}

/** `countsAsTry`: when the store was away, it was no fault of the photo's. */
export async function putOffPhoto(
  db: Db,
  photo: ClaimedPhoto,
  { until, countsAsTry }: { until: Date; countsAsTry: boolean },
): Promise<void> {
  await db
    .update(photos)
    .set({ nextAttemptAt: until, ...(!countsAsTry && { attempts: photo.attempts - 1 }) })
    .where(ours(photo));
}

/** No picture can be made of it: its check-in stays and its content stays used, but there is nothing to be seen. */
export async function giveUpPhoto(tx: Tx, photo: ClaimedPhoto, realNow: Date): Promise<void> {
  const changed = await tx
    .update(photos)
    .set({ status: "DELETED", deletedAt: realNow, nextAttemptAt: null })
    .where(ours(photo))
    .returning({ id: photos.id });
  if (changed.length > 0) await announceChanges(tx, [photo.missionId]);
}
