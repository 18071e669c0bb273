import { codeLiteral, type Tx } from "@octopus/db";
import { MembershipStatus } from "@octopus/db/enums";
import { sql } from "drizzle-orm";
import { enqueueNotifications } from "../notifications/index.js";

const LASTS_SECONDS = 6 * 3600;

/** Tells the other members of a mission that one of them has checked in. One statement, in the check-in's transaction. */
export async function tellTeam(
  tx: Tx,
  { checkInId, missionId, userId }: { checkInId: number; missionId: number; userId: number },
  realNow: Date,
): Promise<void> {
  const events = sql`
    select s.user_id, s.mission_id, 'team-check-in:' || ${checkInId}::bigint || ':' || s.id as key,
      jsonb_build_object('nickname', u.nickname) as details, ${LASTS_SECONDS}::int as lasts
    from memberships s join users u on u.id = ${userId}
    where s.mission_id = ${missionId} and s.user_id <> ${userId}
      and s.status = ${codeLiteral(MembershipStatus, "ACTIVE")}`;
  await enqueueNotifications(tx, { kind: "TEAM_CHECK_IN", events }, { realNow });
}
