import { useI18n } from "./use-i18n";
import type { Translate } from "./words";

/** Says the words of every part, in the page's language: for components that hand it on to makers of sentences. */
export function useWords(): Translate {
  return useI18n().t;
}
