import type { ActionFunctionArgs } from "@remix-run/node";
import { serialize } from "cookie";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { safeReturnTo } from "~/session/require-signed-in";
import { isTheme, themeCookie } from "~/theme/theme";

const A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

export function loader() {
  throw new Response(null, { status: 404 });
}

/** Chooses `theme` for this browser, or forgets the choice with "device", and comes back to where it was chosen. */
export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args);
  const theme = form.get("theme");
  if (theme !== "device" && !isTheme(theme)) throw new Response(null, { status: 400 });
  const maxAge = theme === "device" ? 0 : A_YEAR_IN_SECONDS;
  return seeOther(safeReturnTo(form.get("returnTo")), {
    "Set-Cookie": serialize(themeCookie, theme, { path: "/", sameSite: "lax", maxAge }),
  });
}
