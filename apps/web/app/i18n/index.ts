export { wordsFor } from "./instances";
export { isLanguage, type Language } from "./language";
export type { Translate } from "./words";
export { languageOfPage, titled } from "./page-title";
export { useLanguage } from "./use-language";
export { useToday } from "./use-today";
export { useWords } from "./use-words";
