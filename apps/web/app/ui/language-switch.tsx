import { Form, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { languages } from "~/i18n/language";

/**
 * Chooses the language of this browser. Loads the document anew: all of its words change. The one at the foot of each page
 * is called "언어"; another on the same page needs a name of its own.
 */
export function LanguageSwitch({ label }: { label?: string }) {
  const { t, i18n } = useTranslation("ui");
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action="/language"
      reloadDocument
      aria-label={label ?? t("language.label")}
      className="flex justify-center gap-2 text-sm"
    >
      <input type="hidden" name="returnTo" value={pathname + search} />
      {languages.map((language) => (
        <button
          key={language}
          name="language"
          value={language}
          lang={language}
          aria-pressed={language === i18n.language}
          className="rounded-pill text-muted hover:text-ink aria-pressed:text-ink aria-pressed:bg-surface-sunk min-h-10 px-4"
        >
          {t(`language.${language}`)}
        </button>
      ))}
    </Form>
  );
}
