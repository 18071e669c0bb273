import { inTransaction, type Tx } from "@octopus/db";
import { checkIns, memberships, photos } from "@octopus/db/schema";
import { eq, sql } from "drizzle-orm";
import { SUBMITTED_PHOTOS } from "../kernel/channels.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { inTurns } from "../kernel/in-turns.js";
import { uniqueViolation } from "../kernel/unique-violation.js";
import { announceChanges } from "../missions/index.js";
import { strangerRefusal } from "./access.js";
import { answering } from "./answering-store.js";
import { codeToCarry } from "./captures.js";
import { currentEligibility } from "./current-eligibility.js";
import { lockMissionAndSeat } from "./locks.js";
import { nearCopyOf } from "./near-copy.js";
import { submittedKey } from "./object-keys.js";
import { missionFor, ownPhoto } from "./queries.js";
import { type AnnouncedPhoto, readUpload } from "./read-upload.js";
import { memberRate } from "./member-rate.js";
import { tellTeam } from "./tell-team.js";

// Each holds up to 10 MB and what it decodes to, and anyone may submit as often as they like.
const withRoomForPhoto = inTurns(8);

interface Submission {
  userId: number;
  missionId: number;
  photoId: number;
}

export interface SubmittedCheckIn {
  checkInId: number;
  /** The member's success rate now, basis points. */
  rate: number;
}

/**
 * Records a check-in by an uploaded photo. What the store really holds is read and proved first; then, under locks,
 * every rule is held against the clock again, because the window may have closed meanwhile. Submitting the same photo
 * again answers the same check-in.
 *
 * Throws MISSION_NOT_FOUND or ACCESS_NOT_ALLOWED for strangers, PICTURE_NOT_FOUND for a photo that is not this
 * person's or was never uploaded, PHOTO_TOO_LARGE, PHOTO_NOT_VALID, PHOTO_ALREADY_USED, PHOTO_STORE_ERROR and the refusals of
 * `eligibility`. One that looks like an earlier photo is recorded, with the mark of it.
 */
export async function submitCheckIn(deps: Deps, submission: Submission): Promise<SubmittedCheckIn> {
  const { userId, missionId, photoId } = submission;
  const [mission, photo] = await Promise.all([
    missionFor(deps.db, userId, missionId),
    ownPhoto(deps.db, userId, missionId, photoId),
  ]);
  if (mission?.membershipId == null) throw strangerRefusal(mission);
  if (!photo) throw new BusinessError("PICTURE_NOT_FOUND");
  if (photo.checkInId !== null) return { checkInId: photo.checkInId, rate: memberRate(mission, photo) };
  if (photo.status !== "PENDING") throw new BusinessError("PICTURE_NOT_FOUND");

  try {
    // A courtesy: whoever is too late or has no place left need not wait for the photo to be read.
    const { membershipId } = mission;
    const place = { missionId, membershipId, at: deps.clock.now() };
    const before = await currentEligibility(deps.db, deps, mission, place);
    if (!before.allowed) throw new BusinessError(before.reason);
    const kept = await withRoomForPhoto(() => keepPhoto(deps, mission, photo));
    const checkIn = await inTransaction(deps.db, (tx) => record(tx, deps, submission, kept));
    await deps.store.remove(photo.objectKey).catch((error: unknown) => {
      deps.log.warn({ err: error, photoId }, "a submitted upload stays until the clean-up");
    });
    return checkIn;
  } catch (error) {
    // What stands in the way may be another submission of this very photo that was a moment faster.
    const faster = await ownPhoto(deps.db, userId, missionId, photoId);
    if (faster && faster.checkInId !== null)
      return { checkInId: faster.checkInId, rate: memberRate(mission, faster) };
    throw refusalOf(error);
  }
}

/** What is known of a photo once it lies where nobody else can write. */
interface KeptPhoto {
  readonly contentType: string;
  readonly byteLength: number;
  readonly perceptualHashes: bigint[];
}

/** The upload's URL stays good for some minutes: what was proved is kept where nobody else can write. */
async function keepPhoto(
  deps: Deps,
  { cameraOnly }: { cameraOnly: boolean },
  photo: AnnouncedPhoto & { id: number },
): Promise<KeptPhoto> {
  const code = cameraOnly ? await codeToCarry(deps.db, photo.id) : undefined;
  if (cameraOnly && code === undefined) throw new BusinessError("LIVE_PHOTO_NEEDED");
  const store = answering(deps);
  const { bytes, contentType, perceptualHashes } = await readUpload(store, photo, code);
  await store.write(submittedKey(photo.objectKey), bytes, contentType);
  return { contentType, byteLength: bytes.length, perceptualHashes };
}

async function record(
  tx: Tx,
  deps: Deps,
  submission: Submission,
  kept: KeptPhoto,
): Promise<SubmittedCheckIn> {
  const { userId, missionId, photoId } = submission;
  // One submission of a member at a time, so that the limits of window, day and week hold.
  const { mission, membershipId } = await lockMissionAndSeat(tx, userId, missionId);
  // Lock: the clean-up leaves a photo alone that is being submitted, or has taken it away already.
  await tx.select({ id: photos.id }).from(photos).where(eq(photos.id, photoId)).for("update");
  const photo = await ownPhoto(tx, userId, missionId, photoId);
  if (!photo) throw new BusinessError("PICTURE_NOT_FOUND");
  if (photo.checkInId !== null) return { checkInId: photo.checkInId, rate: memberRate(mission, photo) };

  const at = deps.clock.now();
  const now = await currentEligibility(tx, deps, mission, { missionId, membershipId, at });
  if (!now.allowed) throw new BusinessError(now.reason);

  await tx
    .update(photos)
    .set({ status: "UPLOADED", membershipId, objectKey: submittedKey(photo.objectKey), ...kept })
    .where(eq(photos.id, photoId));
  const { day, window } = now.place;
  // Whose photos come at the same instant don't see each other: a copy is marked, and none is kept out by it.
  const resemblesPhotoId = await nearCopyOf(tx, {
    id: photoId,
    userId,
    missionId,
    hashes: kept.perceptualHashes,
  });
  const [checkIn] = await tx
    .insert(checkIns)
    .values({ missionId, membershipId, userId, photoId, day, window, at, resemblesPhotoId })
    .returning({ id: checkIns.id });
  const [member] = await tx
    .update(memberships)
    .set({ acceptedCount: sql`${memberships.acceptedCount} + 1` })
    .where(eq(memberships.id, membershipId))
    .returning({ acceptedCount: memberships.acceptedCount, finalRate: memberships.finalRate });
  const checkInId = checkIn!.id;
  await tellTeam(tx, { checkInId, missionId, userId }, deps.clock.realNow());
  await announceChanges(tx, [missionId]);
  // The worker makes what people see of it as soon as this is committed.
  await tx.execute(sql`select pg_notify(${SUBMITTED_PHOTOS}, '')`);
  return { checkInId, rate: memberRate(mission, member!) };
}

/** The database has the last word on what may exist once only. */
function refusalOf(error: unknown): unknown {
  switch (uniqueViolation(error)) {
    case "photos_used_sha256_key":
      return new BusinessError("PHOTO_ALREADY_USED");
    case "check_ins_window_key":
      return new BusinessError("CHECK_IN_LIMIT_REACHED");
    default:
      return error;
  }
}
