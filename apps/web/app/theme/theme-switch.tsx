import { Form, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type Theme, themes } from "./theme";

/** Chooses light or dark for this browser, or leaves it to the device. */
export function ThemeSwitch({ theme }: { theme: Theme | null }) {
  const { t } = useTranslation("ui");
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action="/theme"
      preventScrollReset
      aria-label={t("theme.label")}
      className="flex flex-wrap justify-center gap-2 text-sm"
    >
      <input type="hidden" name="returnTo" value={pathname + search} />
      {[null, ...themes].map((each) => (
        <button
          key={each}
          name="theme"
          value={each ?? "device"}
          aria-pressed={each === theme}
          className="rounded-pill text-muted hover:text-ink aria-pressed:text-ink aria-pressed:bg-surface-sunk min-h-10 px-4"
        >
          {t(`theme.${each ?? "device"}`)}
        </button>
      ))}
    </Form>
  );
}
