import { NetworkOnly, type RuntimeCaching } from "serwist";
import { offlinePageFor } from "../app/offline/address.js";
import { chosenLanguage } from "./chosen-language.js";

/** Longer than any page of ours takes, and short enough that nobody gives up before. */
const PATIENCE_SECONDS = 6;

/**
 * Pages come from the network and are never kept: they are somebody's own. The offline page has an address of its own,
 * because a page's script starts only at the address that the page was made for.
 */
export const pagesRoute: RuntimeCaching = {
  matcher: ({ request, sameOrigin }) => sameOrigin && request.mode === "navigate",
  handler: new NetworkOnly({
    networkTimeoutSeconds: PATIENCE_SECONDS,
    plugins: [
      {
        handlerDidError: async ({ request }) => {
          const { origin, pathname, search } = new URL(request.url);
          const page = offlinePageFor(pathname + search, await chosenLanguage());
          return Response.redirect(new URL(page, origin));
        },
      },
    ],
  }),
};
