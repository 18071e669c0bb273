import { codeLiteral, type Tx } from "@octopus/db";
import { MembershipStatus } from "@octopus/db/enums";
import { accounts, memberships, missions, users } from "@octopus/db/schema";
import { inArray, sql } from "drizzle-orm";
import { BusinessError } from "../kernel/errors.js";
import { type NewTransfer, type Posting, postTransfers } from "../points/index.js";
import { suspended } from "../users/index.js";
import { announceChanges } from "./announce-changes.js";

const active = codeLiteral(MembershipStatus, "ACTIVE");

/**
 * Gives a person a seat and moves the stake to the mission's escrow. Whoever calls it holds the lock on the mission's
 * row and has seen that a seat is free. Throws POINT_LACK_ERROR, ACCOUNT_SUSPENDED, and UNAUTHORIZED when the person has
 * left Octopus.
 */
export async function takeSeat(
  tx: Tx,
  mission: { readonly id: number; readonly stake: number },
  userId: number,
  posting: Posting,
): Promise<void> {
  const [seat] = await tx.execute<{
    id: string;
    account: string;
    escrow: string;
    suspended: boolean;
    reason: string | null;
  }>(sql`
    with person as (
      -- Waits for whoever is about to leave or to be suspended, and keeps everyone else from it: see requirePresent.
      select id, suspended_at is not null as suspended, suspension_reason as reason
      from ${users} where id = ${userId} and left_at is null for share
    ), seat as (
      insert into ${memberships} (mission_id, user_id, status, joined_at)
      select ${mission.id}::bigint, person.id, ${active}, ${posting.at.toISOString()}::timestamptz from person
      where not person.suspended returning id
    ), counted as (
      update ${missions} set member_count = member_count + 1 where id = ${mission.id}
    )
    select seat.id, person.suspended, person.reason,
      (select id from ${accounts} where user_id = ${userId}) as account,
      (select id from ${accounts} where mission_id = ${mission.id}) as escrow
    from person left join seat on true`);
  // The access token outlives the account by up to 15 minutes.
  if (!seat) throw new BusinessError("UNAUTHORIZED");
  if (seat.suspended) throw suspended(seat.reason);
  const stake: NewTransfer = {
    kind: "STAKE",
    from: Number(seat.account),
    to: Number(seat.escrow),
    amount: mission.stake,
    idempotencyKey: `stake:${seat.id}`,
    userId,
    missionId: mission.id,
  };
  await postTransfers(tx, [stake], posting);
  await announceChanges(tx, [mission.id]);
}

/** A seat that was given up, and where its stake lies and belongs. */
export interface EndedSeat extends Record<string, unknown> {
  id: string;
  user_id: string;
  mission_id: string;
  stake: string;
  account: string;
  escrow: string;
}

/**
 * Ends seats of missions whose rows the caller has locked, and answers with the transfers that return each stake to
 * whoever paid it, for the caller to post once, last of all. Seats that have ended already are passed over.
 */
export async function endSeats(
  tx: Tx,
  membershipIds: readonly number[],
  status: Extract<MembershipStatus, "LEFT" | "KICKED">,
  at: Date,
): Promise<NewTransfer[]> {
  const ended = await tx.execute<EndedSeat>(sql`
    with ended as (
      update ${memberships}
      set status = ${MembershipStatus.codeOf(status)}, ended_at = ${at.toISOString()}::timestamptz
      where ${inArray(memberships.id, [...membershipIds])} and ${memberships.status} = ${active}
      returning id, user_id, mission_id
    ), counted as (
      update ${missions} set member_count = member_count - gone.seats
      from (select mission_id, count(*) as seats from ended group by mission_id) as gone
      where ${missions.id} = gone.mission_id
    )
    select ended.*, ${missions.stake}, own.id as account, escrow.id as escrow
    from ended
    join ${missions} on ${missions.id} = ended.mission_id
    join ${accounts} as own on own.user_id = ended.user_id
    join ${accounts} as escrow on escrow.mission_id = ended.mission_id`);
  await announceChanges(tx, [...new Set(ended.map(({ mission_id }) => Number(mission_id)))]);
  return stakeReturns(ended);
}

/** One transfer for each seat: its stake, from the mission's escrow to the person. */
export function stakeReturns(seats: Iterable<EndedSeat>): NewTransfer[] {
  return Array.from(seats, ({ id, user_id, mission_id, stake, account, escrow }) => ({
    kind: "STAKE_RETURN",
    from: Number(escrow),
    to: Number(account),
    amount: Number(stake),
    idempotencyKey: `stake-return:${id}`,
    userId: Number(user_id),
    missionId: Number(mission_id),
  }));
}
