import { addDays, isoInstant } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { strangerRefusal } from "./access.js";
import { missionFor, photoFor, photosOf } from "./queries.js";

/**
 * A URL works for at most five minutes. For half of that everyone is handed the same one, so that a browser which has the
 * picture needn't fetch it again, and whoever is handed one has it for two and a half minutes at least.
 */
const DOWNLOAD_EXPIRES_IN_SECONDS = 5 * 60;
const SAME_URL_MILLISECONDS = (DOWNLOAD_EXPIRES_IN_SECONDS / 2) * 1000;

/** Signatures are made on the one thread that answers everybody: after so many, others get their turn. */
const SIGNED_AT_ONCE = 16;

export interface PhotoUrl {
  url: string;
  /** Real clock. */
  expiresAt: string;
}

interface PhotoKeys {
  readonly objectKey: string;
  readonly thumbnailKey: string | null;
}

/** A URL that shows a photo to whoever has it, for five minutes or less. A thumbnail that isn't made yet is the photo itself. */
export async function signPhoto(
  { store, clock, config }: Deps,
  { objectKey, thumbnailKey }: PhotoKeys,
  size: "thumb" | "full",
): Promise<PhotoUrl> {
  const { url, expiresAt } = await store.signDownload({
    key: size === "thumb" ? (thumbnailKey ?? objectKey) : objectKey,
    from: new Date(Math.floor(clock.realNow().getTime() / SAME_URL_MILLISECONDS) * SAME_URL_MILLISECONDS),
    expiresInSeconds: DOWNLOAD_EXPIRES_IN_SECONDS,
  });
  return { url, expiresAt: isoInstant(expiresAt, config.timeZone) };
}

/** One check-in's photo. Throws PICTURE_NOT_FOUND for all but the members of its mission. */
export async function photoUrl(
  deps: Deps,
  { userId, checkInId, size }: { userId: number; checkInId: number; size: "thumb" | "full" },
): Promise<PhotoUrl> {
  const photo = await photoFor(deps.db, userId, checkInId);
  if (!photo) throw new BusinessError("PICTURE_NOT_FOUND");
  return signPhoto(deps, photo, size);
}

/**
 * Thumbnails of a mission's check-ins, of one week (from 1) or of all. Two queries, however many photos.
 * Throws MISSION_NOT_FOUND or ACCESS_NOT_ALLOWED for all but its members.
 */
export async function photoUrls(
  deps: Deps,
  { userId, missionId, week }: { userId: number; missionId: number; week?: number | undefined },
): Promise<({ checkInId: number } & PhotoUrl)[]> {
  const mission = await missionFor(deps.db, userId, missionId);
  if (mission?.membershipId == null) throw strangerRefusal(mission);
  if (mission.startsOn === null) return [];
  const from = week === undefined ? undefined : addDays(mission.startsOn, (week - 1) * 7);
  const photos = await photosOf(deps.db, { userId, missionId, from, to: from && addDays(from, 7) });

  const urls: ({ checkInId: number } & PhotoUrl)[] = [];
  for (let first = 0; first < photos.length; first += SIGNED_AT_ONCE) {
    if (first > 0) await new Promise<void>((resolve) => setImmediate(resolve));
    const signed = photos
      .slice(first, first + SIGNED_AT_ONCE)
      .map(async (photo) => ({ checkInId: photo.checkInId, ...(await signPhoto(deps, photo, "thumb")) }));
    urls.push(...(await Promise.all(signed)));
  }
  return urls;
}
