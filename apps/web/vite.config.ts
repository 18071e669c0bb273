import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";

declare module "@remix-run/node" {
  // Turns on single fetch's types: what a loader returns is what useLoaderData gives, dates and all.
  interface Future {
    v3_singleFetch: true;
  }
}

const kilobyte = 1024;

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
    tsconfigPaths(),
  ],
  // Our workspaces are consumed as TypeScript source, so they have to be compiled into the server build.
  ssr: { noExternal: [/^@octopus\//] },
  build: {
    target: "es2022",
    // Tells scripts/precache.mjs which files a page consists of.
    manifest: true,
    // The font comes as ninety small subsets of which a page needs a few: inlined, every visitor would pay for all.
    assetsInlineLimit: (file, content) => !file.endsWith(".woff2") && content.length < 2 * kilobyte,
  },
});
