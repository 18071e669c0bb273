import { joinInput, kickInput, leaveInput } from "@octopus/api/memberships/schema";
import { cancelInput } from "@octopus/api/missions/schema";
import type { ActionFunctionArgs } from "@remix-run/node";
import { seeOther } from "~/forms/see-other";
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
        return seeOther(here);
      });
    case "leave":
      return submitForm(args, { schema: leaveInput, form }, async (input) => {
        await api.membership.leave(input);
        // Not back here: who has left a closed room can't see it any more.
        return seeOther("/missions");
      });
    case "kick":
      return submitForm(args, { schema: kickInput, form }, async (input) => {
        await api.membership.kick(input);
        return seeOther(here);
      });
    case "cancel":
      return submitForm(args, { schema: cancelInput, form }, async (input) => {
        await api.mission.cancel(input);
        return seeOther(here);
      });
    default:
      throw new Response(wordsFor(args.context.language)("mission:unclearWish"), { status: 400 });
  }
}
