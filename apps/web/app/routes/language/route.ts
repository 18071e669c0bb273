import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { serialize } from "cookie";
import { isLanguage } from "~/i18n";
import { languageCookie } from "~/i18n/language-cookie";
import { safeReturnTo } from "~/session/require-signed-in";

const kept = { path: "/", sameSite: "lax", maxAge: 365 * 24 * 60 * 60 } as const;

export function loader() {
  throw new Response(null, { status: 404 });
}

/** Chooses `language` for this browser and comes back to where it was chosen. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const language = form.get("language");
  if (!isLanguage(language)) throw new Response(null, { status: 400 });
  return redirect(safeReturnTo(form.get("returnTo")), {
    status: 303,
    headers: { "Set-Cookie": serialize(languageCookie, language, kept) },
  });
}
