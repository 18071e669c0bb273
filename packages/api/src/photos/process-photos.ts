import { inTransaction } from "@octopus/db";
import sharp from "sharp";
import { keysOfPhoto, type KeysOfPhoto } from "../check-ins/index.js";
import { MAX_PHOTO_BYTES } from "../check-ins/schema.js";
import type { Deps } from "../kernel/deps.js";
import { MAX_ATTEMPTS, retryDelay } from "../kernel/retry-delay.js";
import { ObjectTooLargeError } from "../ports/object-store.js";
import { DISPLAY_TYPE, makeVersions, type PhotoVersions, THUMBNAIL_TYPE } from "./make-versions.js";
import { photoFacts, type PhotoFacts } from "./photo-facts.js";
import { readExif } from "./read-exif.js";
import {
  claimPhoto,
  type ClaimedPhoto,
  countDuePhotos,
  giveUpPhoto,
  putOffPhoto,
  showVersions,
  submissionOf,
} from "./waiting-photos.js";

/** Far longer than the store's time-outs and the largest photo take together. */
const LEASE_SECONDS = 5 * 60;
const STORE_AWAY_SECONDS = 60;

export interface PhotoCounts {
  /** Photos taken up. */
  read: number;
  /** Photos whose versions people now see. */
  changed: number;
  /** Photos that another worker, or the clean-up, was through with first. */
  skipped: number;
  /** Photos to be tried again later, or given up after the eighth time. */
  failed: number;
}

type Outcome = keyof Omit<PhotoCounts, "read"> | "storeAway";

/** The photo's own fault, or what was left of it: trying again at once would be no better. */
class UnusablePhotoError extends Error {
  override readonly name = "UnusablePhotoError";
}

/**
 * Makes what people see of submitted photos that are due, by the real clock, and removes what was uploaded, with all
 * that its file tells. Any number of workers may do it at once; a photo that is worked on twice, because the first died
 * or was slow, gives the same objects. A store that is away ends the run: the rest is as due in the next one.
 */
export async function processPhotos(
  deps: Deps,
  { limit = 1000, dryRun = false }: { limit?: number; dryRun?: boolean } = {},
): Promise<PhotoCounts> {
  const counts: PhotoCounts = { read: 0, changed: 0, skipped: 0, failed: 0 };
  if (dryRun) {
    counts.read = counts.changed = Math.min(limit, await countDuePhotos(deps.db, deps.clock.realNow()));
    return counts;
  }
  // One photo after the other, on one thread, and nothing kept from one to the next: a second at the same time would make
  // a run a quarter faster and the process a quarter larger. More workers are faster.
  sharp.cache(false);
  sharp.concurrency(1);

  while (counts.read < limit && !deps.stopping.aborted) {
    const realNow = deps.clock.realNow();
    const photo = await claimPhoto(deps.db, { realNow, leaseUntil: secondsAfter(realNow, LEASE_SECONDS) });
    if (!photo) break;
    const outcome = await processOne(deps, photo);
    counts.read += 1;
    counts[outcome === "storeAway" ? "failed" : outcome] += 1;
    if (outcome === "storeAway") break;
  }
  return counts;
}

async function processOne(deps: Deps, photo: ClaimedPhoto): Promise<Outcome> {
  const keys = keysOfPhoto(photo.objectKey);
  try {
    // Claimed often enough and never heard of again: whoever works on this one dies of it.
    if (photo.attempts > MAX_ATTEMPTS) throw new UnusablePhotoError("whoever works on it dies");
    const { facts, versions } = await versionsOf(deps, photo);
    await Promise.all([
      deps.store.write(keys.display, versions.display, DISPLAY_TYPE),
      deps.store.write(keys.thumbnail, versions.thumbnail, THUMBNAIL_TYPE),
    ]);
    const shown = await inTransaction(deps.db, (tx) => showVersions(tx, photo, { ...keys, ...facts }));
    if (!shown) return "skipped";
  } catch (error) {
    return await putOffOrGiveUp(deps, photo, keys, error);
  }
  // If this fails, or the process dies before it, nobody is shown the original, and the sweep removes it.
  await deps.store.remove(keys.submitted).catch((error: unknown) => {
    deps.log.warn({ err: error, photoId: photo.id }, "an original stays until the sweep");
  });
  return "changed";
}

async function versionsOf(
  deps: Deps,
  photo: ClaimedPhoto,
): Promise<{ facts: PhotoFacts; versions: PhotoVersions }> {
  const bytes = await deps.store.read(photo.objectKey, { maxBytes: MAX_PHOTO_BYTES });
  if (!bytes) throw new UnusablePhotoError("its object is gone");
  const submittedAt = await submittedAtReal(deps, photo);
  try {
    const { exif } = await sharp(bytes).metadata();
    const facts = photoFacts(exif ? readExif(exif) : {}, { submittedAt, timeZone: deps.config.timeZone });
    return { facts, versions: await makeVersions(bytes) };
  } catch (error) {
    throw new UnusablePhotoError("no picture can be made of it", { cause: error });
  }
}

/**
 * When it was submitted by the real clock, which a camera knows. Check-ins are dated in mission time: as far ahead as
 * that is now, unless a demo's clock was moved in the seconds between.
 */
async function submittedAtReal({ db, clock }: Deps, photo: ClaimedPhoto): Promise<Date> {
  const at = await submissionOf(db, photo.id);
  const ahead = clock.now().getTime() - clock.realNow().getTime();
  return at ? new Date(at.getTime() - ahead) : clock.realNow();
}

async function putOffOrGiveUp(
  deps: Deps,
  photo: ClaimedPhoto,
  keys: KeysOfPhoto,
  error: unknown,
): Promise<Outcome> {
  const realNow = deps.clock.realNow();
  const about = { err: error, photoId: photo.id, attempts: photo.attempts };
  if (!(error instanceof UnusablePhotoError || error instanceof ObjectTooLargeError)) {
    deps.log.warn(about, "a photo waits for the store");
    const until = secondsAfter(realNow, STORE_AWAY_SECONDS);
    await putOffPhoto(deps.db, photo, { until, countsAsTry: false });
    return "storeAway";
  }
  const delay = retryDelay(photo.attempts);
  if (delay !== null) {
    deps.log.warn(about, "a photo could not be worked on");
    await putOffPhoto(deps.db, photo, { until: secondsAfter(realNow, delay), countsAsTry: true });
    return "failed";
  }
  deps.log.error(about, "a photo was given up");
  try {
    // First the objects: a row without them is found by whoever looks, objects without a row only by the sweep.
    await Promise.all([keys.submitted, keys.display, keys.thumbnail].map((key) => deps.store.remove(key)));
  } catch (away) {
    return putOffOrGiveUp(deps, photo, keys, away);
  }
  await inTransaction(deps.db, (tx) => giveUpPhoto(tx, photo, realNow));
  return "failed";
}

function secondsAfter(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}
