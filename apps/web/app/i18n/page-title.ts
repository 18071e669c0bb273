import type { MetaArgs, MetaDescriptor } from "@remix-run/node";
import { wordsFor } from "./instances";
import { isLanguage, type Language } from "./language";
import type { Translate } from "./words";

/** The language of the page that a route's `meta` is asked about; Korean when the root itself has failed. */
export function languageOfPage({ matches }: Pick<MetaArgs, "matches">): Language {
  const root = matches.find(({ id }) => id === "root")?.data as { language?: unknown } | undefined;
  return isLanguage(root?.language) ? root.language : "ko";
}

/** A route's `meta` with just a title of its own, which is written before the product's name: `titled((t) => t("me:title"))`. */
export function titled(title: (t: Translate) => string) {
  return (args: Pick<MetaArgs, "matches">): MetaDescriptor[] => {
    const t = wordsFor(languageOfPage(args));
    return [
      { title: `${title(t)} · ${t("ui:product")}` },
      { name: "description", content: t("ui:unnamedPage.description") },
    ];
  };
}
