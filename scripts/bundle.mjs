// Bundles TypeScript entry points for Node: `node bundle.mjs <entry.ts> <out.js> [<entry.ts> <out.js> …]`.
// Our own workspaces are compiled in, everything from npm stays an import, so a release is the bundle plus node_modules.
import { build } from "esbuild";

const npmPackagesStayImports = {
  name: "npm-packages-stay-imports",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("@octopus/") ? undefined : { path, external: true },
    );
  },
};

const pairs = process.argv.slice(2);
for (let i = 0; i < pairs.length; i += 2) {
  await build({
    entryPoints: [pairs[i]],
    outfile: pairs[i + 1],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    sourcemap: true,
    plugins: [npmPackagesStayImports],
    logLevel: "warning",
  });
}
