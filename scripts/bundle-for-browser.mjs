// Bundles a TypeScript entry point for browsers, everything from npm included: `node bundle-for-browser.mjs <entry.ts> <out.js>`.
import { build } from "esbuild";

const [entry, out] = process.argv.slice(2);
await build({
  entryPoints: [entry],
  outfile: out,
  bundle: true,
  minify: true,
  platform: "browser",
  target: "es2022",
  format: "iife",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
});
