import type { Tx } from "@octopus/db";
import { sql } from "drizzle-orm";
import { MISSION_CHANGES } from "../kernel/channels.js";

/**
 * Says that something in these missions has changed, to every process and once the transaction is committed. What it
 * was is not said: whoever watches reads again what they may see. One statement, however many missions.
 */
export async function announceChanges(tx: Tx, missionIds: readonly number[]): Promise<void> {
  await tx.execute(sql`
    select pg_notify(${MISSION_CHANGES}, value)
    from json_array_elements_text(${JSON.stringify(missionIds)}::text::json)`);
}
