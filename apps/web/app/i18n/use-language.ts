import { useI18n } from "./use-i18n";
import { isLanguage, type Language } from "./language";

/** The language that the page is in; Korean where nobody has said. */
export function useLanguage(): Language {
  const { language } = useI18n();
  return isLanguage(language) ? language : "ko";
}
