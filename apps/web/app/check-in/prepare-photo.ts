import { fitWithin, longestSide } from "./fit-within";
import type { PreparedPhoto } from "./photo";
import { blankSheet, pictureFile, unreadable } from "./picture-file";

/**
 * Makes what a file picker gave into what is sent: upright, at most 1,600 px, JPEG. Drawing it anew also leaves behind
 * what a phone writes into its photos, the place above all. Throws UploadFailure.
 */
export async function preparePhoto(file: Blob): Promise<PreparedPhoto> {
  const picture = await decode(file);
  const { width, height } = fitWithin(picture, longestSide);
  const drawing = blankSheet({ width, height });
  drawing.brush.drawImage(picture, 0, 0, width, height);
  picture.close();
  return pictureFile(drawing);
}

async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    throw unreadable();
  }
}
