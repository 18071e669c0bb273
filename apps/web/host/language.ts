import { parse } from "cookie";
import type { IncomingMessage } from "node:http";
import { isLanguage, type Language } from "../app/i18n/language.js";
import { languageCookie } from "../app/i18n/language-cookie.js";

/**
 * The language that was chosen here; else the one of ours that the browser or client likes best, and Korean when it
 * likes both the same, or neither.
 */
export function languageOf({ headers }: Pick<IncomingMessage, "headers">): Language {
  const chosen = parse(headers.cookie ?? "")[languageCookie];
  if (isLanguage(chosen)) return chosen;
  const wishes = (headers["accept-language"] ?? "").split(",").map((wish) => {
    const [tag = "", ...parameters] = wish.split(";").map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith("q="));
    return { language: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality.slice(2)) };
  });
  const liking = (language: string) =>
    Math.max(
      0,
      ...wishes
        .filter((wish) => wish.language === language && wish.quality > 0)
        .map(({ quality }) => quality),
    );
  return liking("en") > liking("ko") ? "en" : "ko";
}
