import { randomBytes } from "node:crypto";

/** Everything announced and not submitted lies under this prefix, and nothing else does. */
export const PENDING_PREFIX = "pending/";

/** A random object key for an announced upload. */
export function pendingKey(userId: number): string {
  return `${PENDING_PREFIX}${userId}/${randomBytes(18).toString("base64url")}`;
}

/**
 * Where a submitted photo is kept. It follows from the upload's key, so that whoever repeats a submission writes the
 * same object, and clearing an upload that was never submitted finds what half a submission left.
 */
export function submittedKey(pending: string): string {
  return `photos/${pending.slice(PENDING_PREFIX.length)}`;
}
