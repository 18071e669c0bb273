import type { LoaderFunctionArgs } from "@remix-run/node";
import { missionIdOf } from "~/missions/mission-id.server";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";

/** A settlement with all that it was reckoned from, for `npm run verify-settlement` and whoever writes another one. */
export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const missionId = missionIdOf(args);
  const record = await answer(args, args.context.api.mission.settlementRecord({ missionId }));
  return new Response(`${JSON.stringify(record, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="octopus-settlement-${missionId}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
