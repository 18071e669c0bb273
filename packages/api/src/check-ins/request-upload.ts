import { inTransaction } from "@octopus/db";
import type { PhotoStatus } from "@octopus/db/enums";
import { photos } from "@octopus/db/schema";
import { isoInstant } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { answering } from "./answering-store.js";
import { captureToUse, useCapture } from "./captures.js";
import { currentEligibility } from "./current-eligibility.js";
import { lockMissionAndSeat } from "./locks.js";
import { pendingKey } from "./object-keys.js";
import { isContentUsed, pendingUploads } from "./queries.js";
import { MAX_PHOTO_BYTES, type PhotoContentType } from "./schema.js";

const UPLOAD_EXPIRES_IN_SECONDS = 10 * 60;

/** How many announced uploads a member may leave unsubmitted in one mission before the clean-up takes them. */
const MAX_PENDING_UPLOADS = 20;

export interface UploadTicket {
  photoId: number;
  url: string;
  method: "PUT";
  /** To be sent exactly so. */
  headers: Record<string, string>;
  /** Real clock. */
  expiresAt: string;
}

/**
 * Announces a photo for a check-in that would be allowed now, and answers where its bytes (exactly `byteLength` of
 * them) may be sent during ten minutes.
 *
 * Throws PHOTO_TOO_LARGE, MISSION_NOT_FOUND or ACCESS_NOT_ALLOWED for strangers, the refusals of `eligibility`,
 * PHOTO_ALREADY_USED, LIVE_PHOTO_NEEDED when the mission asks for a live picture and this is none that a code was issued
 * for, PHOTO_STORE_ERROR, and TOO_MANY_REQUESTS with twenty uploads waiting or too many asked for.
 */
export async function requestUpload(
  deps: Deps,
  photo: {
    userId: number;
    missionId: number;
    contentType: PhotoContentType;
    byteLength: number;
    sha256: string;
    captureId?: number | undefined;
  },
): Promise<UploadTicket> {
  const { userId, missionId, contentType, byteLength, sha256 } = photo;
  if (byteLength > MAX_PHOTO_BYTES) throw new BusinessError("PHOTO_TOO_LARGE");
  await deps.limits.count("uploadPerPerson", String(userId));

  const { id: photoId, objectKey: key } = await inTransaction(deps.db, async (tx) => {
    // One announcement of a member at a time, so that the limit of waiting ones holds.
    const { mission, membershipId } = await lockMissionAndSeat(tx, userId, missionId);

    const at = deps.clock.now();
    const now = await currentEligibility(tx, deps, mission, { missionId, membershipId, at });
    if (!now.allowed) throw new BusinessError(now.reason);
    if (await isContentUsed(tx, sha256)) throw new BusinessError("PHOTO_ALREADY_USED");
    const createdAt = deps.clock.realNow();
    const capture = mission.cameraOnly
      ? await captureToUse(tx, { captureId: photo.captureId, membershipId, realNow: createdAt })
      : undefined;
    if (capture?.photo) return sameUpload(capture.photo, photo);
    if ((await pendingUploads(tx, membershipId)) >= MAX_PENDING_UPLOADS)
      throw new BusinessError("TOO_MANY_REQUESTS");
    const objectKey = pendingKey(userId);
    const [row] = await tx
      .insert(photos)
      .values({ missionId, membershipId, userId, objectKey, contentType, byteLength, sha256, createdAt })
      .returning({ id: photos.id });
    if (capture) await useCapture(tx, capture.id, row!.id);
    return { id: row!.id, objectKey };
  });

  // Signing may ask Google for a signature, so it is no part of the transaction.
  const { url, method, headers, expiresAt } = await answering(deps).signUpload({
    key,
    contentType,
    byteLength,
    expiresInSeconds: UPLOAD_EXPIRES_IN_SECONDS,
  });
  return { photoId, url, method, headers, expiresAt: isoInstant(expiresAt, deps.config.timeZone) };
}

interface Announced {
  readonly contentType: string;
  readonly byteLength: number;
  readonly sha256: string;
}

/** A picture whose upload was interrupted may be sent again with the code it carries; another one may not. */
function sameUpload<Earlier extends Announced & { status: PhotoStatus }>(
  earlier: Earlier,
  again: Announced,
): Earlier {
  const isSame =
    earlier.status === "PENDING" &&
    earlier.sha256 === again.sha256 &&
    earlier.byteLength === again.byteLength &&
    earlier.contentType === again.contentType;
  if (!isSame) throw new BusinessError("LIVE_PHOTO_NEEDED");
  return earlier;
}
