import type { LoaderFunctionArgs } from "@remix-run/node";
import { missionCardAnswer, productCardAnswer } from "~/pictures/card-answers.server";
import { missionIdOf } from "~/missions/mission-id.server";

/**
 * What a preview of a link to this mission shows. Of a closed room, and of what isn't there, strangers get the same
 * picture in the same way; with `?code=`, or for its members, it shows the mission.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const missionId = missionIdOf(args);
  const code = new URL(request.url).searchParams.get("code")?.trim() || undefined;
  const mission = await context.api.mission
    .byId({ missionId, ...(code !== undefined && { code }) })
    .catch((error: unknown) => {
      const { errorCode } = context.failure(error);
      if (errorCode === "MISSION_NOT_FOUND" || errorCode === "VALIDATION_ERROR") return undefined;
      throw error;
    });
  if (mission === undefined) return productCardAnswer(request, context.language, "private, no-cache");
  return missionCardAnswer(request, context.language, mission);
}
