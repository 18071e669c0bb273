import type { IncomingMessage } from "node:http";

/** The language of ours that the browser or client likes best; Korean when it likes both the same, or neither. */
export function languageOf({ headers }: Pick<IncomingMessage, "headers">): "ko" | "en" {
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
