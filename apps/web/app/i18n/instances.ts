import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { addFormats } from "./formats";
import { type Language, languages } from "./language";
import type { Resources, Translate } from "./words";

const instances = new Map<Language, i18n>();

/** Makes a language speakable. The server has both; a browser loads the one that its page is in. */
export function addLanguage(language: Language, resources: Resources): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    supportedLngs: languages,
    ns: Object.keys(resources),
    defaultNS: "ui",
    resources: { [language]: resources },
    // Nothing is fetched, so nothing has to be waited for.
    initAsync: false,
    // React escapes what it writes.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  addFormats(instance);
  instances.set(language, instance);
  return instance;
}

/** The words of a language that has been added. */
export function i18nFor(language: Language): i18n {
  const instance = instances.get(language);
  if (!instance) throw new Error(`${language} has not been loaded`);
  return instance;
}

/** For what is written outside of a component: loaders, actions, titles. Takes keys of every part: `me:title`. */
export function wordsFor(language: Language): Translate {
  return i18nFor(language).t;
}
