import { randomBytes } from "node:crypto";

/** Everything announced and not submitted lies under this prefix, and nothing else does. */
export const PENDING_PREFIX = "pending/";

/** Where what came of an upload is kept, each kind under a prefix of its own. */
export const KEPT_PREFIXES = { submitted: "photos/", display: "display/", thumbnail: "thumbnails/" } as const;

/** All keys that an upload may have in its life. */
export interface KeysOfPhoto {
  readonly pending: string;
  /** What was uploaded, from its submission until the versions to look at are made. */
  readonly submitted: string;
  readonly display: string;
  readonly thumbnail: string;
}

/** A random object key for an announced upload. */
export function pendingKey(userId: number): string {
  return `${PENDING_PREFIX}${userId}/${randomBytes(18).toString("base64url")}`;
}

/**
 * The keys of a photo, from whichever of them. They follow from each other, so that whoever repeats a submission, or the
 * making of its versions, writes the same objects, and whoever clears up finds what half of it left.
 */
export function keysOfPhoto(key: string): KeysOfPhoto {
  const rest = key.slice(key.indexOf("/") + 1);
  return {
    pending: PENDING_PREFIX + rest,
    submitted: KEPT_PREFIXES.submitted + rest,
    display: KEPT_PREFIXES.display + rest,
    thumbnail: KEPT_PREFIXES.thumbnail + rest,
  };
}

/** Where a submitted photo is kept until its versions are made. */
export function submittedKey(pending: string): string {
  return keysOfPhoto(pending).submitted;
}
