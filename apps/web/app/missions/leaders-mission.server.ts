import type { LoaderFunctionArgs } from "@remix-run/node";
import { readForm } from "~/forms/read-form";
import { wordsFor } from "~/i18n";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { missionIdOf } from "./mission-id.server";

/** The mission of this address, for the pages of its leader. Everyone else is answered 403, or 404 where it is secret. */
export async function leadersMission(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const mission = await answer(args, args.context.api.mission.byId({ missionId: missionIdOf(args) }));
  if (!mission.mine.isLeader)
    throw new Response(wordsFor(args.context.language)("missions:leaderOnly"), { status: 403 });
  return mission;
}

/** The posted form with the mission of the address in it, whatever the form itself says. */
export async function formOfMission(args: Pick<LoaderFunctionArgs, "request" | "params" | "context">) {
  const form = await readForm(args);
  form.set("missionId", String(missionIdOf(args)));
  return form;
}
