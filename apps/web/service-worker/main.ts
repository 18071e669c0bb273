/// What stands between our pages and the network: see docs/decisions/0011-service-worker.md.
import { type PrecacheEntry, Serwist } from "serwist";
import { offlinePage } from "../app/offline/address.js";
import { assetsRoute } from "./assets.js";
import { offlineEntry, plainRequest } from "./kept-page.js";
import { pagesRoute } from "./pages.js";
import { listenToPush } from "./push.js";

declare const self: ServiceWorkerGlobalScope & { __SW_MANIFEST: PrecacheEntry[] };

/** A page registers the worker with its own language: another language is another worker, with a page to match. */
const language = new URL(self.location.href).searchParams.get("language") ?? "ko";

const serwist = new Serwist({
  precacheEntries: self.__SW_MANIFEST.map((entry) =>
    entry.url === offlinePage ? offlineEntry(entry, language) : entry,
  ),
  precacheOptions: {
    cleanupOutdatedCaches: true,
    ignoreURLParametersMatching: [/^from$/],
    plugins: [plainRequest(language)],
  },
  // Files are named by their content and pages come from the network, so an open page can't get a part of another version.
  skipWaiting: true,
  clientsClaim: true,
  navigationPreload: true,
  runtimeCaching: [pagesRoute, assetsRoute],
});

listenToPush(self);
serwist.addEventListeners();
