import { hexDigest } from "./hex-digest";
import type { PreparedPhoto } from "./photo";
import type { Size } from "./fit-within";
import { UploadFailure } from "./upload-failure";

const contentType = "image/jpeg";
const quality = 0.85;

export interface Drawing {
  readonly canvas: HTMLCanvasElement;
  readonly brush: CanvasRenderingContext2D;
}

/** A sheet of that many pixels. Throws UploadFailure where the browser has none to give. */
export function blankSheet({ width, height }: Size): Drawing {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const brush = canvas.getContext("2d");
  if (brush === null) throw unreadable();
  // JPEG has no transparency: what is see-through becomes paper, not black.
  brush.fillStyle = "#ffffff";
  brush.fillRect(0, 0, width, height);
  return { canvas, brush };
}

/** What has been drawn, as it is sent. Throws UploadFailure. */
export async function pictureFile({ canvas }: Drawing): Promise<PreparedPhoto> {
  const blob = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(unreadable()) : resolve(blob)), contentType, quality),
  );
  return { blob, contentType, sha256: await hexDigest(blob) };
}

export const unreadable = () => new UploadFailure("unreadable", "choose");
