import { createElement } from "react";
import { type Language, wordsFor } from "~/i18n";
import type { MissionDetail } from "~/missions";
import { cardSize } from "./card-frame";
import { MissionCard } from "./mission-card";
import { missionCardWords } from "./mission-card-words";
import { pngAnswer } from "./png-answer.server";
import { ProductCard } from "./product-card";

/** Who asks decides on the language, and of a closed room on whether it shows at all. */
const vary = "Accept-Language, Cookie";

/** Octopus itself, which gives nothing away. */
export function productCardAnswer(
  request: Request,
  language: Language,
  cacheControl: string,
): Promise<Response> {
  const t = wordsFor(language);
  const card = createElement(ProductCard, { title: t("share:product.title"), lead: t("share:product.lead") });
  return pngAnswer(request, card, {
    width: cardSize.width,
    headers: { "Cache-Control": cacheControl, Vary: vary },
  });
}

/** A mission, to someone who may see it. Only an open room's picture may be kept on the way. */
export function missionCardAnswer(
  request: Request,
  language: Language,
  mission: MissionDetail,
): Promise<Response> {
  const card = createElement(MissionCard, {
    ...missionCardWords(mission, wordsFor(language)),
    title: mission.title,
    avatar: mission.leader.avatar,
  });
  return pngAnswer(request, card, {
    width: cardSize.width,
    headers: {
      "Cache-Control": isForEveryone(mission) ? "public, max-age=300" : "private, no-cache",
      Vary: vary,
    },
  });
}

function isForEveryone({ openType, status }: MissionDetail): boolean {
  return openType === "OPEN_ROOM" && status !== "UNACTIVATED" && status !== "CANCELLED";
}
