import { codeLiteral, type Tx } from "@octopus/db";
import { MembershipStatus } from "@octopus/db/enums";
import { missions } from "@octopus/db/schema";
import { inArray, sql } from "drizzle-orm";
import { enqueueNotifications } from "../notifications/index.js";
import { announceChanges } from "./announce-changes.js";

const DAY_SECONDS = 24 * 3600;

/** Starts missions that the caller has claimed, and tells their members. Three statements, however many missions. */
export async function startMissions(tx: Tx, missionIds: readonly number[], realNow: Date): Promise<void> {
  await tx
    .update(missions)
    .set({ status: "ONGOING" })
    .where(inArray(missions.id, [...missionIds]));
  const started = sql`
    select s.user_id, s.mission_id, 'mission-started:' || s.id as key, '{}'::jsonb as details, ${DAY_SECONDS}::int as lasts
    from memberships s
    where s.mission_id in (select value::bigint from json_array_elements_text(${JSON.stringify(missionIds)}::text::json))
      and s.status = ${codeLiteral(MembershipStatus, "ACTIVE")}`;
  await enqueueNotifications(tx, { kind: "MISSION_STARTED", events: started }, { realNow });
  await announceChanges(tx, missionIds);
}
