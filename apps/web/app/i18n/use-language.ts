import { useTranslation } from "react-i18next";
import { isLanguage, type Language } from "./language";

/** The language that the page is in; Korean where nobody has said. */
export function useLanguage(): Language {
  const { language } = useTranslation().i18n;
  return isLanguage(language) ? language : "ko";
}
