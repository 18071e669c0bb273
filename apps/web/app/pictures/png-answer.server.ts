import { createHash } from "node:crypto";
import type { ReactElement } from "react";
import { renderPng, svgText } from "./render-png.server";

interface PngOptions {
  /** Pixels. */
  readonly width: number;
  readonly headers: Record<string, string>;
}

/** How many pictures are kept ready: one that is shared in a chat is asked for several times at once. */
const KEPT = 64;
const kept = new Map<string, Promise<Buffer>>();

/**
 * Answers with a picture as PNG. Its tag is made of the drawing, which costs next to nothing, so whoever has it
 * already is told so without drawing it.
 */
export async function pngAnswer(
  request: Request,
  picture: ReactElement,
  { width, headers }: PngOptions,
): Promise<Response> {
  const svg = svgText(picture);
  const tag = `"${createHash("sha256").update(`${width} ${svg}`).digest("base64url").slice(0, 22)}"`;
  const all = { ...headers, ETag: tag };
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers: all });
  const png = await ready(tag, () => renderPng(svg, width));
  return new Response(new Uint8Array(png), { headers: { ...all, "Content-Type": "image/png" } });
}

function isKnown(request: Request, tag: string): boolean {
  const known = request.headers.get("If-None-Match") ?? "";
  return known.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}

/** The picture that is kept under this tag, drawn if it has to be. */
function ready(tag: string, draw: () => Promise<Buffer>): Promise<Buffer> {
  const drawn = kept.get(tag) ?? draw();
  // Taken out first, so that it goes to the end.
  kept.delete(tag);
  kept.set(tag, drawn);
  drawn.catch(() => kept.delete(tag));
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size > KEPT) kept.delete(oldest);
  return drawn;
}
