import { CacheFirst, ExpirationPlugin, type RuntimeCaching } from "serwist";

/** A hundred chunks and the font subsets that a person's pages need. */
const MOST_FILES = 150;

/** Built files that aren't there from the start: scripts of single pages and subsets of the font, kept when first used. */
export const assetsRoute: RuntimeCaching = {
  matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/assets/"),
  handler: new CacheFirst({
    cacheName: "octopus-assets",
    plugins: [
      new ExpirationPlugin({ maxEntries: MOST_FILES, maxAgeFrom: "last-used", purgeOnQuotaError: true }),
    ],
  }),
};
