import type { ActionFunctionArgs } from "@remix-run/node";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { answer } from "~/session/answer";
import { safeReturnTo } from "~/session/require-signed-in";

export function loader() {
  throw new Response(null, { status: 404 });
}

/** The demo bar: moves mission time by `hours` or `days` and comes back to where it was pressed. 404 outside demo mode. */
export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args);
  const amount = (name: string) => (form.has(name) ? Number(form.get(name)) : undefined);
  await answer(args, args.context.api.demo.advanceClock({ days: amount("days"), hours: amount("hours") }));
  return seeOther(safeReturnTo(form.get("returnTo")));
}
