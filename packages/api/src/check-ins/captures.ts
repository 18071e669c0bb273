import type { Queryable, Tx } from "@octopus/db";
import { captures, photos } from "@octopus/db/schema";
import { and, eq } from "drizzle-orm";
import { BusinessError } from "../kernel/errors.js";

/**
 * The member's capture that a picture was taken with, and the upload it was announced for already, if it was.
 * Throws LIVE_PHOTO_NEEDED when there is none, or when it is another member's, or has expired without having been used.
 */
export async function captureToUse(
  tx: Tx,
  {
    captureId,
    membershipId,
    realNow,
  }: { captureId: number | undefined; membershipId: number; realNow: Date },
) {
  if (captureId === undefined) throw new BusinessError("LIVE_PHOTO_NEEDED");
  const [capture] = await tx
    .select({
      id: captures.id,
      expiresAt: captures.expiresAt,
      photo: {
        id: photos.id,
        status: photos.status,
        objectKey: photos.objectKey,
        contentType: photos.contentType,
        byteLength: photos.byteLength,
        sha256: photos.sha256,
      },
    })
    .from(captures)
    .leftJoin(photos, eq(photos.id, captures.photoId))
    .where(and(eq(captures.id, captureId), eq(captures.membershipId, membershipId)));
  if (!capture || (capture.photo === null && capture.expiresAt <= realNow))
    throw new BusinessError("LIVE_PHOTO_NEEDED");
  return capture;
}

/** From now on the capture serves for this upload and no other. */
export async function useCapture(tx: Tx, captureId: number, photoId: number): Promise<void> {
  await tx.update(captures).set({ photoId }).where(eq(captures.id, captureId));
}

/** The code that a photo has to carry; undefined when it was not announced as a live one. */
export async function codeToCarry(db: Queryable, photoId: number): Promise<string | undefined> {
  const [capture] = await db
    .select({ code: captures.code })
    .from(captures)
    .where(eq(captures.photoId, photoId));
  return capture?.code;
}
