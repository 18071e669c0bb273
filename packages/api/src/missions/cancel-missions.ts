import { codeLiteral, type Tx } from "@octopus/db";
import { MembershipStatus, MissionStatus } from "@octopus/db/enums";
import { accounts, memberships, missions, missionTitleGrams } from "@octopus/db/schema";
import { inArray, sql } from "drizzle-orm";
import { type Posting, postTransfers } from "../points/index.js";
import { announceChanges } from "./announce-changes.js";
import { cancellable } from "./lifecycle.js";
import { lockMissions } from "./locked-mission.js";
import { type EndedSeat, stakeReturns } from "./seats.js";

/**
 * Cancels those of the missions that have not started: every seat ends and every stake goes back to whoever paid it.
 * A fixed number of statements, however many missions. Others among them are left as they are.
 */
export async function cancelMissions(tx: Tx, missionIds: readonly number[], posting: Posting): Promise<void> {
  // The lock, in id order, keeps anyone from joining, leaving or starting what is being cancelled.
  await lockMissions(tx, missionIds);
  const ended = await tx.execute<EndedSeat>(sql`
    with cancelled as (
      update ${missions} set status = ${codeLiteral(MissionStatus, "CANCELLED")}, member_count = 0
      where ${inArray(missions.id, [...missionIds])} and status in (${codeLiteral(MissionStatus, ...cancellable)})
      returning id, stake
    ), ended as (
      update ${memberships}
      set status = ${codeLiteral(MembershipStatus, "CANCELLED")}, ended_at = ${posting.at.toISOString()}::timestamptz
      from cancelled
      where ${memberships.missionId} = cancelled.id and status = ${codeLiteral(MembershipStatus, "ACTIVE")}
      returning ${memberships.id}, user_id, mission_id, stake
    ), unlisted as (
      delete from ${missionTitleGrams} where mission_id in (select id from cancelled)
    )
    select ended.*, own.id as account, escrow.id as escrow
    from ended
    join ${accounts} as own on own.user_id = ended.user_id
    join ${accounts} as escrow on escrow.mission_id = ended.mission_id`);
  await postTransfers(tx, stakeReturns(ended), posting);
  await announceChanges(tx, missionIds);
}
