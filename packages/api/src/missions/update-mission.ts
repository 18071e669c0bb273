import { inTransaction } from "@octopus/db";
import { missions } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { civilDateOf } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { announceChanges } from "./announce-changes.js";
import { requireAllowed, statusOn } from "./lifecycle.js";
import { listTitle } from "./listed-titles.js";
import { missionForItsLeader } from "./locked-mission.js";
import type { updateInput } from "./schema.js";

/**
 * Changes what a mission says of itself, before it starts. Throws MISSION_NOT_FOUND, ACCESS_NOT_ALLOWED,
 * MISSION_NOT_OPENED or LIMIT_CANT_BE_LESS_THAN_BEFORE.
 */
export async function updateMission(
  { db, clock, config }: Pick<Deps, "db" | "clock" | "config">,
  userId: number,
  { missionId, title, content, type, capacity }: z.infer<typeof updateInput>,
): Promise<void> {
  const today = civilDateOf(clock.now(), config.timeZone);
  await inTransaction(db, async (tx) => {
    // The lock keeps the capacity that is compared with, and the start from coming in between.
    const mission = await missionForItsLeader(tx, missionId, userId);
    requireAllowed("update", statusOn(mission, today));
    if (capacity !== undefined && capacity < mission.capacity)
      throw new BusinessError("LIMIT_CANT_BE_LESS_THAN_BEFORE");
    const changed = {
      title: title ?? mission.title,
      content: content ?? mission.content,
      type: type ?? mission.type,
      capacity: capacity ?? mission.capacity,
    };
    await tx.update(missions).set(changed).where(eq(missions.id, missionId));
    if (changed.title !== mission.title && mission.status === "OPEN")
      await listTitle(tx, { ...mission, ...changed });
    await announceChanges(tx, [missionId]);
  });
}
