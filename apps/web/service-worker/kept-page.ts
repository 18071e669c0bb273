import type { PrecacheEntry, SerwistPlugin } from "serwist";
import { languages } from "../app/i18n/language.js";
import { offlinePage, offlinePageIn } from "../app/offline/address.js";

/** The offline page is kept in every language, so that another language doesn't take another worker. */
export function inEveryLanguage(entry: PrecacheEntry): PrecacheEntry[] {
  if (entry.url !== offlinePage) return [entry];
  return languages.map((language) => ({ ...entry, url: offlinePageIn(language) }));
}

/** Asks for the offline page as a visitor does, so that nothing of whoever is signed in is ever kept in it. */
export const askedAsVisitor: SerwistPlugin = {
  requestWillFetch: async ({ request }) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== offlinePage) return request;
    const headers = { "accept-language": searchParams.get("language") ?? "" };
    return new Request(request, { credentials: "omit", headers });
  },
};
