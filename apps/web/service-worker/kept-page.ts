import type { PrecacheEntry, SerwistPlugin } from "serwist";
import { offlinePage } from "../app/offline/address.js";

/** The offline page in a language: kept anew when the language changes, as when its files do. */
export function offlineEntry(entry: PrecacheEntry, language: string): PrecacheEntry {
  return { ...entry, revision: `${entry.revision}-${language}` };
}

/** Asks for the offline page as a visitor does, so that nothing of whoever is signed in is ever kept in it. */
export function plainRequest(language: string): SerwistPlugin {
  return {
    requestWillFetch: async ({ request }) =>
      new URL(request.url).pathname === offlinePage
        ? new Request(request, { credentials: "omit", headers: { "accept-language": language } })
        : request,
  };
}
