// Paints the icons of the installed app from 옥순이 as the pages draw her: `node scripts/make-icons.mjs <directory>`.
import { Resvg } from "@resvg/resvg-js";
import { mkdirSync, writeFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createServer } from "vite";

const [directory] = process.argv.slice(2);
const ground = "#f7f5fc";
/** Her drawing leaves room for a hat, which she doesn't wear here: the share of it that she is lifted by. */
const lift = 0.1;

/** `room` is her share of the picture; systems cut a maskable icon down to a circle of four fifths. */
const icons = [
  { file: "icon-192.png", size: 192, room: 0.94, corner: 0.22 },
  { file: "icon-512.png", size: 512, room: 0.94, corner: 0.22 },
  { file: "maskable-512.png", size: 512, room: 0.76, corner: 0 },
  { file: "apple-touch-icon.png", size: 180, room: 0.86, corner: 0 },
];

const vite = await createServer({
  configFile: false,
  appType: "custom",
  logLevel: "error",
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, ws: false },
});
const { Octopus } = await vite.ssrLoadModule("/app/ui/octopus/index.ts");
mkdirSync(directory, { recursive: true });
for (const { file, size, room, corner } of icons) {
  const her = renderToStaticMarkup(
    createElement(Octopus, {
      avatar: { color: 0, face: 0, hat: 0, pet: 0 },
      size: size * room,
      still: true,
    }),
  );
  const margin = (size * (1 - room)) / 2;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">
    <rect width="${size}" height="${size}" rx="${size * corner}" fill="${ground}"/>
    <g transform="translate(${margin} ${margin - size * room * lift})">${her}</g>
  </svg>`;
  writeFileSync(`${directory}/${file}`, new Resvg(picture).render().asPng());
}
await vite.close();
