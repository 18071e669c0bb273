import { fitWithin, longestSide } from "./fit-within";
import type { PreparedPhoto } from "./photo";
import { hexDigest } from "./hex-digest";
import { UploadFailure } from "./upload-failure";

const contentType = "image/jpeg";
const quality = 0.85;

/**
 * Makes what a camera or picker gave into what is sent: upright, at most 1,600 px, JPEG. Drawing it anew also leaves
 * behind what a phone writes into its photos, the place above all. Throws UploadFailure.
 */
export async function preparePhoto(file: Blob): Promise<PreparedPhoto> {
  const blob = await reencode(await decode(file));
  return { blob, contentType, sha256: await hexDigest(blob) };
}

async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    throw unreadable();
  }
}

async function reencode(picture: ImageBitmap): Promise<Blob> {
  const { width, height } = fitWithin(picture, longestSide);
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  if (context === null) throw unreadable();
  // JPEG has no transparency: what is see-through becomes paper, not black.
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, width, height);
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(unreadable()) : resolve(blob)), contentType, quality),
  );
}

const unreadable = () => new UploadFailure("unreadable", "choose");
