import { joinInput, kickInput, leaveInput } from "@octopus/api/memberships/schema";
import { cancelInput } from "@octopus/api/missions/schema";
import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { submitForm } from "~/forms/submit-form";
import { wordsFor } from "~/i18n";
import { formOfMission } from "~/missions/leaders-mission.server";
import { requireSignedIn } from "~/session/require-signed-in";

/** The forms on a mission's page, told apart by the button that was pressed. */
export async function actOnMission(args: ActionFunctionArgs) {
  requireSignedIn(args);
  const { api } = args.context;
  const form = await formOfMission(args);
  const here = `/missions/${args.params.id}`;
  switch (form.get("intent")) {
    case "join":
      return submitForm(args, { schema: joinInput, form }, async (input) => {
        await api.membership.join(input);
        return redirect(here, 303);
      });
    case "leave":
      return submitForm(args, { schema: leaveInput, form }, async (input) => {
        await api.membership.leave(input);
        // Not back here: who has left a closed room can't see it any more.
        return redirect("/missions", 303);
      });
    case "kick":
      return submitForm(args, { schema: kickInput, form }, async (input) => {
        await api.membership.kick(input);
        return redirect(here, 303);
      });
    case "cancel":
      return submitForm(args, { schema: cancelInput, form }, async (input) => {
        await api.mission.cancel(input);
        return redirect(here, 303);
      });
    default:
      throw new Response(wordsFor(args.context.language)("mission:unclearWish"), { status: 400 });
  }
}
