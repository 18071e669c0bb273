import type { ActionFunction, LoaderFunction, ServerBuild } from "@remix-run/node";

/** For tests: a Remix app of one route, `/told`. */
export function buildOf(told: { loader: LoaderFunction; action: ActionFunction }): ServerBuild {
  return buildOfRoutes({ told: { path: "told", module: told } });
}

/** For tests: a Remix app of these routes and nothing else. */
export function buildOfRoutes(routes: Record<string, { path: string; module: object }>): ServerBuild {
  return {
    mode: "production",
    entry: { module: { default: () => new Response(null, { status: 500 }) } },
    routes: Object.fromEntries(Object.entries(routes).map(([id, route]) => [id, { id, ...route }])),
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
    // What a page is drawn with is missing: these answer without drawing any.
  } as unknown as ServerBuild;
}
