import { inTransaction } from "@octopus/db";
import { photos } from "@octopus/db/schema";
import { isoInstant } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
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
 * PHOTO_ALREADY_USED, and TOO_MANY_REQUESTS with twenty uploads waiting or too many asked for.
 */
export async function requestUpload(
  deps: Deps,
  photo: {
    userId: number;
    missionId: number;
    contentType: PhotoContentType;
    byteLength: number;
    sha256: string;
  },
): Promise<UploadTicket> {
  const { userId, missionId, contentType, byteLength, sha256 } = photo;
  if (byteLength > MAX_PHOTO_BYTES) throw new BusinessError("PHOTO_TOO_LARGE");
  await deps.limits.count("uploadPerPerson", String(userId));
  const key = pendingKey(userId);

  const photoId = await inTransaction(deps.db, async (tx) => {
    // One announcement of a member at a time, so that the limit of waiting ones holds.
    const { mission, membershipId } = await lockMissionAndSeat(tx, userId, missionId);

    const at = deps.clock.now();
    const now = await currentEligibility(tx, deps, mission, { missionId, membershipId, at });
    if (!now.allowed) throw new BusinessError(now.reason);
    if (await isContentUsed(tx, sha256)) throw new BusinessError("PHOTO_ALREADY_USED");
    if ((await pendingUploads(tx, membershipId)) >= MAX_PENDING_UPLOADS)
      throw new BusinessError("TOO_MANY_REQUESTS");
    const createdAt = deps.clock.realNow();
    const [row] = await tx
      .insert(photos)
      .values({ missionId, membershipId, userId, objectKey: key, contentType, byteLength, sha256, createdAt })
      .returning({ id: photos.id });
    return row!.id;
  });

  // Signing may ask Google for a signature, so it is no part of the transaction.
  const { url, method, headers, expiresAt } = await deps.store.signUpload({
    key,
    contentType,
    byteLength,
    expiresInSeconds: UPLOAD_EXPIRES_IN_SECONDS,
  });
  return { photoId, url, method, headers, expiresAt: isoInstant(expiresAt, deps.config.timeZone) };
}
