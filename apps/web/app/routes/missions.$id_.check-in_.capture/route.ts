import { missionInput } from "@octopus/api/check-ins/schema";
import type { ActionFunctionArgs } from "@remix-run/node";
import { jsonAnswer } from "~/check-in/json-answer.server";
import { missionIdOf } from "~/missions/mission-id.server";

/** For the check-in page's script: the code that the next live picture carries. */
export function action(args: ActionFunctionArgs) {
  const known = { missionId: missionIdOf(args) };
  return jsonAnswer(args, { schema: missionInput, known }, (input) =>
    args.context.api.checkIn.beginCapture(input),
  );
}
