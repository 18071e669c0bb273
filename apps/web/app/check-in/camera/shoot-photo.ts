import type { Capture, PreparedPhoto } from "../photo";
import { blankSheet, pictureFile } from "../picture-file";
import { drawStrip } from "./draw-strip";
import { liveFrame } from "./live-frame";

interface Proof extends Capture {
  /** When the picture is taken, as people read it. */
  readonly at: string;
}

/**
 * Takes the picture that a camera shows now, with the code below it where there is one. It is drawn before this
 * returns: the camera may be closed at once. Throws UploadFailure.
 */
export async function shootPhoto(video: HTMLVideoElement, proof: Proof | undefined): Promise<PreparedPhoto> {
  const seen = { width: video.videoWidth, height: video.videoHeight };
  const { sheet, picture } = liveFrame(seen, proof !== undefined);
  const drawing = blankSheet(sheet);
  drawing.brush.drawImage(video, 0, 0, picture.width, picture.height);
  if (proof === undefined) return pictureFile(drawing);
  drawStrip(drawing.brush, { ...proof, top: picture.height, width: sheet.width });
  return { ...(await pictureFile(drawing)), captureId: proof.captureId };
}
