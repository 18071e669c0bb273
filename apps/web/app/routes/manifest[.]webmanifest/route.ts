import type { LoaderFunctionArgs } from "@remix-run/node";
import { wordsFor } from "~/i18n";

/** What a browser has to know to install Octopus: names in the reader's language, the icons, where it opens. */
export function loader({ context: { language } }: LoaderFunctionArgs) {
  const t = wordsFor(language);
  const manifest = {
    id: "/",
    start_url: "/",
    scope: "/",
    lang: language,
    name: t("offline:app.name"),
    short_name: t("ui:product"),
    description: t("offline:app.description"),
    display: "standalone",
    background_color: "#f7f5fc",
    theme_color: "#f7f5fc",
    categories: ["lifestyle", "social"],
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [
      { name: t("offline:app.newMission"), url: "/missions/new" },
      { name: t("offline:app.me"), url: "/me" },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "content-type": "application/manifest+json", "cache-control": "no-cache" },
  });
}
