import { submitInput } from "@octopus/api/check-ins/schema";
import type { ActionFunctionArgs } from "@remix-run/node";
import { jsonAnswer } from "~/check-in/json-answer.server";
import { missionIdOf } from "~/missions/mission-id.server";

/** For the check-in page's script: makes a check-in of a photo that has been sent. */
export function action(args: ActionFunctionArgs) {
  const known = { missionId: missionIdOf(args) };
  return jsonAnswer(args, { schema: submitInput, known }, (input) => args.context.api.checkIn.submit(input));
}
