import { isLanguage, type Language } from "../app/i18n/language.js";
import { languageCookie } from "../app/i18n/language-cookie.js";

/** Browsers from before 2025 don't let a worker read cookies. */
declare const self: { readonly cookieStore?: CookieStore };

/** The language of this device's pages, as the host tells it: the chosen one, else the first of ours that the browser likes. */
export async function chosenLanguage(): Promise<Language> {
  const chosen = (await self.cookieStore?.get(languageCookie))?.value;
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.split("-")[0]).find(isLanguage) ?? "ko";
}
