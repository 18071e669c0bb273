import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { seeOther } from "~/forms/see-other";

/** Signing out is a POST; whoever just comes by is sent home still signed in. */
export function loader() {
  return redirect("/");
}

export async function action({ context }: ActionFunctionArgs) {
  await context.session.end();
  return seeOther("/");
}
