import type { BrowserContext } from "@playwright/test";
import { randomInt } from "node:crypto";

/** A picture file, as a file chooser takes it. */
export interface Photo {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Paints a picture that nobody has painted before, as a real JPEG. */
export async function takePhoto(context: BrowserContext): Promise<Photo> {
  const easel = await context.newPage();
  const dataUrl = await easel.evaluate(paint, randomInt(2 ** 31));
  await easel.close();
  const buffer = Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64");
  return { name: "photo.jpg", mimeType: "image/jpeg", buffer };
}

/**
 * Runs in the browser. Patches of light and dark in another order each time: two landscapes of one hand look alike, and one
 * photo that looks like an earlier one is marked.
 */
function paint(seed: number): string {
  let state = seed;
  const random = (from: number, to: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return from + (state / 0x7fffffff) * (to - from);
  };
  const canvasOf = (side: number) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
    return { canvas, brush: canvas.getContext("2d")! };
  };
  const patches = canvasOf(6);
  for (let n = 0; n < 36; n += 1) {
    patches.brush.fillStyle = `hsl(${random(0, 360)} 55% ${random(8, 92)}%)`;
    patches.brush.fillRect(n % 6, Math.floor(n / 6), 1, 1);
  }
  const { canvas, brush } = canvasOf(1200);
  brush.drawImage(patches.canvas, 0, 0, 1200, 1200);
  for (let n = 0; n < 12; n += 1) {
    brush.fillStyle = `hsl(${random(0, 360)} 80% ${random(20, 90)}%)`;
    brush.beginPath();
    brush.arc(random(0, 1200), random(0, 1200), random(30, 90), 0, 2 * Math.PI);
    brush.fill();
  }
  return canvas.toDataURL("image/jpeg", 0.9);
}
