import { inTransaction } from "@octopus/db";
import { civilDateOf } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { postingNow } from "../points/index.js";
import { cancelMissions } from "./cancel-missions.js";
import { requireAllowed, statusOn } from "./lifecycle.js";
import { missionForItsLeader } from "./locked-mission.js";

/** A leader calls a mission off before it starts. Throws MISSION_NOT_FOUND, ACCESS_NOT_ALLOWED or MISSION_NOT_OPENED. */
export async function cancelMission(
  { db, ...deps }: Pick<Deps, "db" | "clock" | "config">,
  userId: number,
  missionId: number,
): Promise<void> {
  const posting = postingNow(deps);
  await inTransaction(db, async (tx) => {
    // The lock keeps the mission from starting, or being cancelled by someone else, after this look at its status.
    const mission = await missionForItsLeader(tx, missionId, userId);
    requireAllowed("cancel", statusOn(mission, civilDateOf(posting.at, deps.config.timeZone)));
    await cancelMissions(tx, [missionId], posting);
  });
}
