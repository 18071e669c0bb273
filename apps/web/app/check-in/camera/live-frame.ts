import { stripHeight } from "@octopus/api/capture-strip";
import { fitWithin, longestSide, type Size } from "../fit-within";

/** A live picture as it is sent, in pixels: what the camera saw, and below it the strip with the code, if there is one. */
export interface LiveFrame {
  readonly sheet: Size;
  readonly picture: Size;
}

/** Scales what the camera sees so that the whole, strip included, is no longer than what is sent. */
export function liveFrame(seen: Size, withStrip: boolean): LiveFrame {
  if (!withStrip) {
    const picture = fitWithin(seen, longestSide);
    return { sheet: picture, picture };
  }
  const whole = { width: seen.width, height: seen.height + stripHeight(seen.width) };
  const sheet = fitWithin(whole, longestSide);
  const picture = { width: sheet.width, height: sheet.height - stripHeight(sheet.width) };
  return { sheet, picture };
}
