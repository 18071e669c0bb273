import sharp from "sharp";
import { cellRectangles, STRIP_DARK, STRIP_LIGHT, stripCells, stripHeight } from "./capture-strip.js";
import type { TakenPhoto } from "./ongoing-mission.testing.js";

/** A picture with the strip of a live one under it, as the check-in page draws and encodes it. */
export async function withStrip(picture: Buffer, code: string, quality = 80): Promise<TakenPhoto> {
  const { width, height } = await sharp(picture).metadata();
  const strip = stripHeight(width);
  const cells = cellRectangles(width).map(({ left, top, width: across, height: down }, cell) => {
    const colour = stripCells(code)[cell] ? STRIP_LIGHT : STRIP_DARK;
    return `<rect x="${left}" y="${top}" width="${across}" height="${down}" fill="${colour}"/>`;
  });
  const drawn = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${strip}" shape-rendering="crispEdges">
      <rect width="100%" height="100%" fill="${STRIP_DARK}"/>${cells.join("")}</svg>`,
  );
  const bytes = await sharp(picture)
    .extend({ bottom: strip, background: STRIP_DARK })
    .composite([{ input: drawn, left: 0, top: height }])
    .jpeg({ quality })
    .toBuffer();
  return { bytes, contentType: "image/jpeg" };
}
