import { cheerInput } from "@octopus/api/check-ins/schema";
import type { ActionFunctionArgs } from "@remix-run/node";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { missionIdOf } from "~/missions/mission-id.server";
import { rowIdText } from "~/missions/row-id-text";
import { answer } from "~/session/answer";
import { requireSignedIn, safeReturnTo } from "~/session/require-signed-in";

/** Takes `on=true` or `on=false`. Whoever came without JavaScript is led back to the page they came from. */
export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args);
  const form = await readForm(args);
  const cheer = cheerInput.safeParse({
    checkInId: rowIdText(args.params.checkInId),
    on: form.get("on") === "true",
  });
  if (!cheer.success) throw new Response(null, { status: 404 });
  const applause = await answer(args, args.context.api.checkIn.cheer(cheer.data));
  const returnTo = form.get("returnTo");
  return returnTo === null ? applause : seeOther(safeReturnTo(returnTo));
}

/** For whoever comes by this address alone, after signing in for instance: the check-in's own page. */
export function loader(args: ActionFunctionArgs) {
  return seeOther(`/missions/${missionIdOf(args)}/check-ins/${args.params.checkInId}`);
}
