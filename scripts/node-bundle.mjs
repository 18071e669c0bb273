const npmPackagesStayImports = {
  name: "npm-packages-stay-imports",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("@octopus/") ? undefined : { path, external: true },
    );
  },
};

/**
 * How esbuild bundles our programs for Node: our own workspaces are compiled in, everything from npm stays an import, so a
 * release is the bundle plus node_modules.
 */
export const nodeBundle = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  sourcemap: true,
  plugins: [npmPackagesStayImports],
  logLevel: "warning",
};
