// Bundles TypeScript entry points for Node: `node bundle.mjs <entry.ts> <out.js> [<entry.ts> <out.js> …]`.
import { build } from "esbuild";
import { nodeBundle } from "./node-bundle.mjs";

const pairs = process.argv.slice(2);
for (let i = 0; i < pairs.length; i += 2)
  await build({ ...nodeBundle, entryPoints: [pairs[i]], outfile: pairs[i + 1] });
