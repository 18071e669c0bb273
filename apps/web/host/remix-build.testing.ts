import type { ActionFunction, LoaderFunction, ServerBuild } from "@remix-run/node";

/** For tests: a Remix app of one route, `/told`. */
export function buildOf({ loader, action }: { loader: LoaderFunction; action: ActionFunction }): ServerBuild {
  return {
    mode: "production",
    entry: { module: { default: () => new Response(null, { status: 500 }) } },
    routes: {
      told: { id: "told", path: "told", module: { default: undefined as never, loader, action } },
    },
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" },
    publicPath: "/",
    assetsBuildDirectory: "",
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: true,
    },
    isSpaMode: false,
  };
}
