// Puts the list of files to keep from the start into the bundled service worker: `node scripts/precache.mjs`.
import { injectManifest } from "@serwist/build";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const client = "build/client";
/** What every page is made of, the offline page, both languages, and what keeps and finds things on the device. */
const roots = [
  "app/entry.client.tsx",
  "app/root.tsx",
  "app/routes/offline/route.tsx",
  "app/i18n/ko/index.ts",
  "app/i18n/en/index.ts",
  "app/offline/kept-photo-store.ts",
];

const vite = JSON.parse(readFileSync("build/.vite/client-manifest.json", "utf8"));
const files = new Set();
for (const root of roots) collect(entryOf(root));

const { count, size, warnings } = await injectManifest({
  swSrc: "build/service-worker.js",
  swDest: `${client}/sw.js`,
  globDirectory: client,
  // Remix's own manifest and the style sheets are asked for by the page itself.
  globPatterns: [...files, "assets/manifest-*.js", "assets/*.css"],
  modifyURLPrefix: { "": "/" },
  dontCacheBustURLsMatching: /^\/?assets\//,
  additionalPrecacheEntries: [{ url: "/offline", revision: digestOf("build/server/index.js") }],
});
if (warnings.length > 0) throw new Error(warnings.join("\n"));
console.log(`The service worker keeps ${count} files from the start, ${Math.round(size / 1024)} kB.`);

/** Remix marks the part of a route that goes to the browser by a query. */
function entryOf(source) {
  const key = Object.keys(vite).find((name) => name === source || name.startsWith(`${source}?`));
  if (key === undefined) throw new Error(`${source} has not been built`);
  return key;
}

function collect(key) {
  const { file, imports = [] } = vite[key];
  if (files.has(file)) return;
  files.add(file);
  imports.forEach(collect);
}

/** The offline page changes with the server that makes it, which names all of its files. */
function digestOf(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
}
