import { isHeic } from "@octopus/api/heic-signature";
import { fitWithin, longestSide } from "./fit-within";
import { hexDigest } from "./hex-digest";
import type { PreparedPhoto } from "./photo";
import { blankSheet, pictureFile, unreadable } from "./picture-file";

/**
 * Makes what a file picker gave into what is sent: upright, at most 1,600 px, JPEG. Drawing it anew also leaves behind
 * what a phone writes into its photos, the place above all. A HEIC that this browser can't show is sent as it is: the server
 * reads it, and keeps a JPEG without metadata. Throws UploadFailure.
 */
export async function preparePhoto(file: Blob): Promise<PreparedPhoto> {
  const picture = await decode(file);
  if (picture === undefined) return heicAsItIs(file);
  const { width, height } = fitWithin(picture, longestSide);
  const drawing = blankSheet({ width, height });
  drawing.brush.drawImage(picture, 0, 0, width, height);
  picture.close();
  return pictureFile(drawing);
}

const decode = (file: Blob): Promise<ImageBitmap | undefined> =>
  createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => undefined);

async function heicAsItIs(file: Blob): Promise<PreparedPhoto> {
  if (!isHeic(new Uint8Array(await file.slice(0, 12).arrayBuffer()))) throw unreadable();
  return { blob: file, contentType: "image/heic", sha256: await hexDigest(file) };
}
