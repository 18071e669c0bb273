/// What stands between our pages and the network: see docs/decisions/0011-service-worker.md.
import { type PrecacheEntry, Serwist } from "serwist";
import { assetsRoute } from "./assets.js";
import { askedAsVisitor, inEveryLanguage } from "./kept-page.js";
import { pagesRoute } from "./pages.js";
import { listenToPush } from "./push.js";

declare const self: ServiceWorkerGlobalScope & { __SW_MANIFEST: PrecacheEntry[] };

const serwist = new Serwist({
  precacheEntries: self.__SW_MANIFEST.flatMap(inEveryLanguage),
  precacheOptions: {
    cleanupOutdatedCaches: true,
    ignoreURLParametersMatching: [/^from$/],
    plugins: [askedAsVisitor],
  },
  // Files are named by their content and pages come from the network, so an open page can't get a part of another version.
  skipWaiting: true,
  clientsClaim: true,
  navigationPreload: true,
  runtimeCaching: [pagesRoute, assetsRoute],
});

listenToPush(self);
serwist.addEventListeners();
