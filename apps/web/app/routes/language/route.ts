import type { ActionFunctionArgs } from "@remix-run/node";
import { serialize } from "cookie";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { isLanguage } from "~/i18n";
import { languageCookie } from "~/i18n/language-cookie";
import { safeReturnTo } from "~/session/require-signed-in";

const kept = { path: "/", sameSite: "lax", maxAge: 365 * 24 * 60 * 60 } as const;

export function loader() {
  throw new Response(null, { status: 404 });
}

/** Chooses `language` for this browser and comes back to where it was chosen. */
export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args);
  const language = form.get("language");
  if (!isLanguage(language)) throw new Response(null, { status: 400 });
  return seeOther(safeReturnTo(form.get("returnTo")), {
    "Set-Cookie": serialize(languageCookie, language, kept),
  });
}
