import type { Language } from "~/i18n/language";

/** The page that is kept on the device, in each language, and shown in place of one that can't be reached. */
export const offlinePage = "/offline";

/** The offline page in a language, as it is kept. */
export function offlinePageIn(language: Language): string {
  return `${offlinePage}?${new URLSearchParams({ language }).toString()}`;
}

/** The offline page, which leads back to where somebody wanted to go: a path of this site. */
export function offlinePageFor(path: string, language: Language): string {
  return `${offlinePageIn(language)}&${new URLSearchParams({ from: path }).toString()}`;
}
