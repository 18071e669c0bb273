import { useTranslation } from "react-i18next";
import type { Translate } from "./words";

/** Says the words of every part, in the page's language: for components that hand it on to makers of sentences. */
export function useWords(): Translate {
  return useTranslation().i18n.t;
}
