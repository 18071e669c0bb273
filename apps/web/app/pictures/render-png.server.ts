import { inTurns } from "@octopus/api/in-turns";
import { renderAsync } from "@resvg/resvg-js";
import { createRequire } from "node:module";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

const { resolve } = createRequire(import.meta.url);
const weightsUsed = ["SemiBold", "ExtraBold"];

/** The two weights that pictures are written in, so that Korean shows on a machine without fonts. */
const font = {
  loadSystemFonts: false,
  fontFiles: weightsUsed.map((weight) => resolve(`pretendard/dist/public/static/Pretendard-${weight}.otf`)),
  defaultFontFamily: "Pretendard",
};

// Some 20 ms of a thread beside ours for each, and some megabytes: a crowd waits, and the pages go on.
const inLine = inTurns(2);

/** A picture as SVG text, for {@link renderPng}. */
export function svgText(picture: ReactElement): string {
  return renderToStaticMarkup(picture);
}

/** SVG text as a PNG file, `width` pixels wide. */
export function renderPng(svg: string, width: number): Promise<Buffer> {
  return inLine(async () => {
    const image = await renderAsync(svg, { font, fitTo: { mode: "width", value: width } });
    return image.asPng();
  });
}
