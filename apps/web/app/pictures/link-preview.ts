import type { MetaArgs, MetaDescriptor } from "@remix-run/node";
import { languageOfPage, wordsFor } from "~/i18n";
import { cardSize } from "./card-frame";

interface LinkPreview {
  /** A path of this site. */
  path: string;
  title: string;
  description: string;
  /** A path of this site, of a picture in the size of a card. */
  image: string;
  imageAlt: string;
}

type Page = Pick<MetaArgs, "matches">;

/** The tags that make a link to a page show as a card in a chat or a feed (Open Graph and Twitter). */
export function linkPreview(page: Page, { path, title, description, image, imageAlt }: LinkPreview) {
  const site = publicUrlOf(page);
  const language = languageOfPage(page);
  return [
    { name: "description", content: description },
    { property: "og:type", content: "website" },
    { property: "og:site_name", content: wordsFor(language)("ui:product") },
    { property: "og:locale", content: language === "ko" ? "ko_KR" : "en_US" },
    { property: "og:url", content: `${site}${path}` },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:image", content: `${site}${image}` },
    { property: "og:image:width", content: String(cardSize.width) },
    { property: "og:image:height", content: String(cardSize.height) },
    { property: "og:image:alt", content: imageAlt },
    { name: "twitter:card", content: "summary_large_image" },
  ] satisfies MetaDescriptor[];
}

/** The preview that gives nothing away but that it is a page of Octopus. */
export function productPreview(page: Page, path: string) {
  const t = wordsFor(languageOfPage(page));
  return linkPreview(page, {
    path,
    title: t("ui:product"),
    description: t("share:product.description"),
    image: "/card.png",
    imageAlt: t("share:product.title"),
  });
}

/** Previews want absolute addresses. Relative ones are left when the root itself has failed. */
function publicUrlOf({ matches }: Page): string {
  const root = matches.find(({ id }) => id === "root")?.data as { publicUrl?: unknown } | undefined;
  return typeof root?.publicUrl === "string" ? root.publicUrl : "";
}
