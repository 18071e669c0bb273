import type { MetaArgs } from "@remix-run/node";
import { languageOfPage, wordsFor } from "~/i18n";
import { address } from "~/missions";
import { linkPreview, productPreview } from "~/pictures/link-preview";
import type { MissionView } from "./view";

/** What a link to a mission's page shows of it, which is no more than whoever has the link may see. */
export function missionPreview(page: Pick<MetaArgs, "matches" | "location">, view: MissionView | undefined) {
  const { pathname } = page.location;
  if (view === undefined) return productPreview(page, pathname);
  const { mission, code } = view;
  const t = wordsFor(languageOfPage(page));
  return linkPreview(page, {
    path: address(pathname, { code }),
    title: mission.title,
    description: mission.content.replace(/\s+/g, " "),
    image: address(`${pathname}/card.png`, { code }),
    imageAlt: t("share:card.alt", { title: mission.title }),
  });
}
