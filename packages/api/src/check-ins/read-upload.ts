import { createHash } from "node:crypto";
import { BusinessError } from "../kernel/errors.js";
import { ObjectTooLargeError, type ObjectStore } from "../ports/object-store.js";
import { isIntactPhoto } from "./inspect-photo.js";
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
 * The bytes that were really uploaded, once they are proved to be what was announced: size, type, hash and a picture
 * that decodes to its end.
 *
 * Throws PICTURE_NOT_FOUND when nothing was uploaded and PHOTO_NOT_VALID when it was something else.
 */
export async function readUpload(store: ObjectStore, announced: AnnouncedPhoto): Promise<Buffer> {
  const head = await store.head(announced.objectKey);
  if (!head) throw new BusinessError("PICTURE_NOT_FOUND");
  if (head.byteLength !== announced.byteLength || head.contentType !== announced.contentType)
    throw new BusinessError("PHOTO_NOT_VALID");
  const bytes = await readAtMost(store, announced);
  if (!bytes) throw new BusinessError("PICTURE_NOT_FOUND");
  const intact =
    createHash("sha256").update(bytes).digest("hex") === announced.sha256 &&
    (await isIntactPhoto(bytes, announced.contentType as PhotoContentType));
  if (!intact) throw new BusinessError("PHOTO_NOT_VALID");
  return bytes;
}

/** The object may have been replaced since its size was asked for, so reading it has its own limit. */
async function readAtMost(store: ObjectStore, { objectKey, byteLength }: AnnouncedPhoto) {
  try {
    return await store.read(objectKey, { maxBytes: byteLength });
  } catch (error) {
    if (error instanceof ObjectTooLargeError) throw new BusinessError("PHOTO_NOT_VALID");
    throw error;
  }
}
