import type { CheckInStatus } from "@octopus/db/enums";
import { isoInstant } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { checkInFactsFor, earlierPhotoFor } from "./detail-queries.js";
import { type PhotoUrl, signPhoto } from "./photo-urls.js";

export interface EarlierPhoto {
  /** Null for those who may not see it, and when it is gone. */
  photoUrl: PhotoUrl | null;
  /** `YYYY-MM-DD`, of the check-in that it was for. */
  day: string;
  /** Whose it is. */
  nickname: string;
  /** Whether it belongs to the same mission. */
  ownMission: boolean;
}

export interface CheckInDetail {
  checkInId: number;
  missionId: number;
  userId: number;
  nickname: string;
  /** `YYYY-MM-DD` */
  day: string;
  window: number;
  status: CheckInStatus;
  at: string;
  /** The earlier photo that this one looks like; null when it looks like none. */
  resembles: EarlierPhoto | null;
  /** Seconds between taking and submitting it, as the photo itself says; null when it doesn't, or isn't read yet. */
  takenSecondsBefore: number | null;
  /** As the photo names it. */
  camera: string | null;
}

/**
 * What there is to know of one check-in. An earlier photo that it resembles is shown when it is of the same mission, or
 * to its own person, or to members of its mission; to others only that there is one, and its day.
 * Throws PICTURE_NOT_FOUND for all but the members of the check-in's mission.
 */
export async function checkInDetail(
  deps: Deps,
  { userId, checkInId }: { userId: number; checkInId: number },
): Promise<CheckInDetail> {
  const facts = await checkInFactsFor(deps.db, userId, checkInId);
  if (!facts) throw new BusinessError("PICTURE_NOT_FOUND");
  const { at, nickname, resemblesPhotoId, ...rest } = facts;
  return {
    ...rest,
    nickname: nickname ?? "",
    at: isoInstant(at, deps.config.timeZone),
    resembles:
      resemblesPhotoId === null
        ? null
        : await earlierPhoto(deps, { userId, missionId: facts.missionId, photoId: resemblesPhotoId }),
  };
}

async function earlierPhoto(
  deps: Deps,
  { userId, missionId, photoId }: { userId: number; missionId: number; photoId: number },
): Promise<EarlierPhoto> {
  const earlier = (await earlierPhotoFor(deps.db, userId, photoId))!;
  const ownMission = earlier.missionId === missionId;
  const maySee = ownMission || earlier.userId === userId || earlier.sharesMission;
  return {
    photoUrl: maySee && earlier.isShown ? await signPhoto(deps, earlier, "full") : null,
    day: earlier.day,
    nickname: earlier.nickname ?? "",
    ownMission,
  };
}
