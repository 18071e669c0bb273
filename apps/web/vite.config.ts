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

/**
 * What every page is drawn with comes as one file, as forty small ones cost a phone more to ask for than to run. Apart from it
 * stay what changes with React's releases only, and what few pages need.
 */
function chunkOf(module: string): string | undefined {
  if (/\/node_modules\/(react|react-dom|react-router|react-router-dom|scheduler|@remix-run)\//.test(module))
    return "react";
  if (/\/app\/ui\/(confirm-form|dialog)\.tsx$/.test(module)) return "dialog";
  const shared = /\/app\/(back\.ts$|ui\/|i18n\/[^/]+$|missions\/(?!form-refusal|mission-fields))/;
  return shared.test(module) ? "frame" : undefined;
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    tailwindcss(),
    remix({
      future: {
        v3_fetcherPersist: true,
        // The whole list is a few kilobytes: asked for later, it would have every page drawn a second time.
        v3_lazyRouteDiscovery: false,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
        // Finds all npm packages that pages use before the first page: one found later would reload the browser.
        unstable_optimizeDeps: true,
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
    ...(!isSsrBuild && { rollupOptions: { output: { manualChunks: chunkOf } } }),
    assetsInlineLimit: (file, content) => !file.endsWith(".woff2") && content.length < 2 * kilobyte,
  },
}));
