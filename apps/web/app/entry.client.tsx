import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { replaceRedirectsOnTheWayBack } from "~/back";
import { addLanguage, i18nFor } from "~/i18n/instances";
import type { Language } from "~/i18n/language";
import type { Resources } from "~/i18n/words";
import { registerWorker } from "~/offline/register-worker";
import { pageData } from "~/page-data";

declare global {
  var __webpack_nonce__: string | undefined;
}

// Radix holds the page still under a dialog by a <style>; this is where its writer looks for the policy's nonce.
globalThis.__webpack_nonce__ = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;

/** Only the words of the page's own language come to the browser. */
const words: Record<Language, () => Promise<{ default: Resources }>> = {
  ko: () => import("~/i18n/ko"),
  en: () => import("~/i18n/en"),
};
const language: Language = document.documentElement.lang === "en" ? "en" : "ko";

registerWorker();
replaceRedirectsOnTheWayBack();

void Promise.all([words[language](), pageData()]).then(([{ default: resources }]) => {
  const i18n = addLanguage(language, resources);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
});

// In development: words come without a reload, and an open page asks again for its data when the API has changed.
if (import.meta.hot) {
  import.meta.hot.accept(["./i18n/ko/index.ts", "./i18n/en/index.ts"], ([ko, en]) => {
    const changed = (language === "en" ? en : ko) as { default: Resources } | undefined;
    const i18n = i18nFor(language);
    for (const [part, its] of Object.entries(changed?.default ?? {}))
      i18n.addResourceBundle(language, part, its, true, true);
    // This is what components draw themselves again at.
    i18n.emit("languageChanged", language);
  });
  import.meta.hot.on("octopus:changed", askAgain);
}

/** After what is being loaded, if anything is: one load that breaks another off is an error in the console. */
function askAgain(): void {
  const router = globalThis.__remixRouter;
  if (!router) return;
  const isIdle = ({ navigation, revalidation }: typeof router.state) =>
    navigation.state === "idle" && revalidation === "idle";
  if (isIdle(router.state)) return void router.revalidate();
  const stop = router.subscribe((state) => {
    if (!isIdle(state)) return;
    stop();
    askAgain();
  });
}
