import { createHash } from "node:crypto";
import { BusinessError } from "../kernel/errors.js";
import { ObjectTooLargeError, type ObjectStore } from "../ports/object-store.js";
import { inspectPhoto, type InspectedPhoto } from "./inspect-photo.js";
import type { PhotoContentType } from "./schema.js";

export interface AnnouncedPhoto {
  readonly objectKey: string;
  readonly contentType: string;
  /** Bytes. */
  readonly byteLength: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * What was really uploaded, once it is proved to be what was announced: size, type, hash, a picture that decodes to its
 * end and, with a `code`, carries it.
 *
 * Throws PICTURE_NOT_FOUND when nothing was uploaded, PHOTO_TOO_LARGE for a picture of too many pixels, and PHOTO_NOT_VALID when
 * it was something else.
 */
export async function readUpload(
  store: Pick<ObjectStore, "head" | "read">,
  announced: AnnouncedPhoto,
  code?: string,
): Promise<InspectedPhoto> {
  const head = await store.head(announced.objectKey);
  if (!head) throw new BusinessError("PICTURE_NOT_FOUND");
  if (head.byteLength !== announced.byteLength || head.contentType !== announced.contentType)
    throw new BusinessError("PHOTO_NOT_VALID");
  const bytes = await readAtMost(store, announced);
  if (!bytes) throw new BusinessError("PICTURE_NOT_FOUND");
  if (createHash("sha256").update(bytes).digest("hex") !== announced.sha256)
    throw new BusinessError("PHOTO_NOT_VALID");
  const photo = await inspectPhoto(bytes, announced.contentType as PhotoContentType, code);
  if (!photo) throw new BusinessError("PHOTO_NOT_VALID");
  return photo;
}

/** The object may have been replaced since its size was asked for, so reading it has its own limit. */
async function readAtMost(store: Pick<ObjectStore, "read">, { objectKey, byteLength }: AnnouncedPhoto) {
  try {
    return await store.read(objectKey, { maxBytes: byteLength });
  } catch (error) {
    if (error instanceof ObjectTooLargeError) throw new BusinessError("PHOTO_NOT_VALID");
    throw error;
  }
}
