import type { Tx } from "@octopus/db";
import { sql } from "drizzle-orm";
import { enqueueNotifications } from "../notifications/index.js";

const LASTS_SECONDS = 3 * 24 * 3600;

/** A member of a mission that is settled for good. */
export interface SettledMember {
  readonly membershipId: number;
  readonly userId: number;
  readonly missionId: number;
  /** Points: the refund and the team bonus. */
  readonly cameBack: number;
}

/** Tells everyone that their mission is over, and what came back. One statement, in the settlement's transaction. */
export async function tellMembers(tx: Tx, settled: readonly SettledMember[], realNow: Date): Promise<void> {
  const events = sql`
    select t."userId" as user_id, t."missionId" as mission_id, 'mission-ended:' || t."membershipId" as key,
      jsonb_build_object('points', t."cameBack") as details, ${LASTS_SECONDS}::int as lasts
    from json_to_recordset(${JSON.stringify(settled)}::text::json)
      as t("membershipId" bigint, "userId" bigint, "missionId" bigint, "cameBack" bigint)`;
  await enqueueNotifications(tx, { kind: "MISSION_ENDED", events }, { realNow });
}
