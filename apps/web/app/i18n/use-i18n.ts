import type { i18n } from "i18next";
import { useContext } from "react";
import { I18nContext } from "react-i18next";

/**
 * The words of the page. `useTranslation` copies all of them for each component that asks, so that it notices when the
 * language changes in place; here a change loads the page anew, and a page of cards asks a hundred times.
 */
export const useI18n = (): i18n => useContext(I18nContext).i18n;
