export { pointsInWords } from "./formats";
export { i18nFor, wordsFor } from "./instances";
export { isLanguage, type Language, languages } from "./language";
export type { Translate } from "./words";
export { languageOfPage, titled } from "./page-title";
export { useLanguage } from "./use-language";
export { useWords } from "./use-words";
