import type { BrowserContext } from "@playwright/test";
import { randomInt } from "node:crypto";

/** A picture file, as a file chooser takes it. */
export interface Photo {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Paints a landscape that nobody has painted before, as a real JPEG. */
export async function takePhoto(context: BrowserContext): Promise<Photo> {
  const easel = await context.newPage();
  const dataUrl = await easel.evaluate(paint, randomInt(2 ** 31));
  await easel.close();
  const buffer = Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64");
  return { name: "photo.jpg", mimeType: "image/jpeg", buffer };
}

/** Runs in the browser. */
function paint(seed: number): string {
  let state = seed;
  const random = (from: number, to: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return from + (state / 0x7fffffff) * (to - from);
  };
  const [width, height] = [1200, 1200];
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const brush = canvas.getContext("2d")!;
  const hue = random(0, 360);
  const sky = brush.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, `hsl(${hue} 60% 45%)`);
  sky.addColorStop(0.7, `hsl(${hue + 60} 80% 80%)`);
  brush.fillStyle = sky;
  brush.fillRect(0, 0, width, height);
  brush.fillStyle = `hsl(${hue + 100} 95% 88%)`;
  brush.beginPath();
  brush.arc(random(200, 1000), random(150, 600), random(60, 160), 0, 2 * Math.PI);
  brush.fill();
  for (let ridge = 0; ridge < 4; ridge += 1) {
    const [base, swell, phase] = [550 + 150 * ridge, random(40, 110), random(0, 6)];
    brush.fillStyle = `hsl(${hue + 140} 35% ${48 - 10 * ridge}%)`;
    brush.beginPath();
    brush.moveTo(0, height);
    for (let x = 0; x <= width; x += 10)
      brush.lineTo(x, base + swell * Math.sin(x / (110 + 30 * ridge) + phase));
    brush.lineTo(width, height);
    brush.fill();
  }
  return canvas.toDataURL("image/jpeg", 0.9);
}
