import type { MissionOpenType, MissionStatus } from "@octopus/db/enums";
import { BusinessError } from "../kernel/errors.js";

/**
 * The refusal for someone without a seat: ACCESS_NOT_ALLOWED where they may see the mission anyway. A closed room, and
 * what is not ready or was called off, does not exist for strangers: MISSION_NOT_FOUND.
 */
export function strangerRefusal(
  mission: { readonly openType: MissionOpenType; readonly status: MissionStatus } | undefined,
): BusinessError {
  const seen =
    mission?.openType === "OPEN_ROOM" && mission.status !== "UNACTIVATED" && mission.status !== "CANCELLED";
  return new BusinessError(seen ? "ACCESS_NOT_ALLOWED" : "MISSION_NOT_FOUND");
}
