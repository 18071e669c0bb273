import type { Tx } from "@octopus/db";
import { type missions, missionTitleGrams } from "@octopus/db/schema";
import { eq, sql } from "drizzle-orm";
import { titleGrams } from "./title-grams.js";

type Titled = Pick<typeof missions.$inferSelect, "id" | "title" | "openType">;

/**
 * Lets search find a mission by its title; what it was found by before is forgotten. Call it for missions that lists
 * show, and at no other time: search walks these rows newest first, and each that it may not show is a wasted step.
 */
export async function listTitle(tx: Tx, mission: Titled): Promise<void> {
  await tx.delete(missionTitleGrams).where(eq(missionTitleGrams.missionId, mission.id));
  if (mission.openType === "CLOSE_ROOM") return;
  await tx.execute(sql`
    insert into ${missionTitleGrams} (gram, mission_id)
    select gram, ${mission.id}::bigint
    from json_array_elements_text(${JSON.stringify(titleGrams(mission.title))}::text::json) as gram`);
}
