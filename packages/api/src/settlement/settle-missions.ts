import { bigintArray, codeLiteral, type Queryable, type Tx } from "@octopus/db";
import { AccountKind, MembershipStatus, MissionStatus } from "@octopus/db/enums";
import { type SQL, sql } from "drizzle-orm";
import { successRate, teamRate } from "../check-ins/index.js";
import type { Claim } from "../kernel/claim.js";
import { announceChanges, requiredCheckIns } from "../missions/index.js";
import { type NewTransfer, type Posting, postTransfers, systemAccount } from "../points/index.js";
import { payout, teamBonus } from "./payout.js";
import { type SettledMember, tellMembers } from "./tell-members.js";

/** ONGOING and past its last day. `today` is the Asia/Seoul day settled for. */
const isOver = (today: string) =>
  sql`m.status = ${codeLiteral(MissionStatus, "ONGOING")} and m.ends_on <= ${today}`;

const inMission = sql`w.mission_id = m.id and w.status = ${codeLiteral(MembershipStatus, "ACTIVE")}`;

/** CLOSE, with lines that waited for a dispute which has since been decided: somebody's own, or with the last all that is left. */
const isDecided = sql`m.status = ${codeLiteral(MissionStatus, "CLOSE")} and m.settled_at is null and (
  exists (select from memberships w where ${inMission} and w.disputed_count = 0 and w.final_rate is null)
  or not exists (select from memberships w where ${inMission} and w.disputed_count > 0))`;

/**
 * Claims due missions: locks them until the transaction ends, passing over those that somebody else holds, or waiting.
 * Each of the two reasons to be due is read in order from its own index.
 */
export async function claimDueMissions(tx: Tx, today: string, claim: Claim): Promise<number[]> {
  const over = await claimWhere(tx, isOver(today), sql`m.ends_on, m.id`, claim);
  return over.length > 0 ? over : claimWhere(tx, isDecided, sql`m.id`, claim);
}

async function claimWhere(tx: Tx, due: SQL, order: SQL, { limit, only, except, wait = false }: Claim) {
  const rows = await tx.execute<{ id: string }>(sql`
    select m.id from missions m
    where ${due} and m.id <> all(${bigintArray(except)}) ${only ? sql`and m.id = any(${bigintArray(only)})` : sql``}
    order by ${order} limit ${limit} for update of m ${sql.raw(wait ? "" : "skip locked")}`);
  return rows.map(({ id }) => Number(id));
}

/** How many missions are due; each of the two reasons is counted by its own index. */
export async function countDueMissions(db: Queryable, today: string): Promise<number> {
  const [row] = await db.execute<{ due: number }>(sql`
    select (select count(*) from missions m where ${isOver(today)})::int
      + (select count(*) from missions m where ${isDecided})::int as due`);
  return row!.due;
}

/** The first of them, for a dry run. */
export async function listDueMissions(
  db: Queryable,
  today: string,
  limit: number,
): Promise<{ id: number; title: string }[]> {
  const rows = await db.execute<{ id: string; title: string }>(sql`
    (select m.id, m.title from missions m where ${isOver(today)} order by m.ends_on, m.id limit ${limit})
    union all (select m.id, m.title from missions m where ${isDecided} order by m.id limit ${limit})
    limit ${limit}`);
  return rows.map(({ id, title }) => ({ id: Number(id), title }));
}

interface Member {
  missionId: number;
  userId: number;
  membershipId: number;
  account: number;
  escrow: number;
  stake: number;
  rate: number;
  disputed: boolean;
  settled: boolean;
}

/**
 * Closes and settles claimed missions: everyone whose own check-ins are not in dispute at once; a disputed person's
 * lines, and then the team bonus, when the decision is there. Once nothing waits any more, the members are told.
 * A fixed number of statements, however many missions. `realNow` is the outbox's clock.
 */
export async function settleMissions(
  tx: Tx,
  missionIds: readonly number[],
  { posting, realNow }: { posting: Posting; realNow: Date },
): Promise<void> {
  const { at } = posting;
  const members = await membersOf(tx, missionIds);
  const house = await systemAccount(tx, "HOUSE");
  const transfers: NewTransfer[] = [];
  const settledMembers: { id: number; rate: number }[] = [];
  const teamRates: (number | null)[] = [];
  const told: SettledMember[] = [];

  for (const missionId of missionIds) {
    const team = members.get(missionId) ?? [];
    const waits = team.some(({ disputed }) => disputed);
    const rateOfTeam = teamRate(team.map(({ rate }) => rate));
    teamRates.push(waits ? null : rateOfTeam);

    for (const member of team) {
      const post = (kind: NewTransfer["kind"], from: number, to: number, amount: number) => {
        if (amount > 0)
          transfers.push({
            kind,
            from,
            to,
            amount,
            userId: member.userId,
            missionId,
            idempotencyKey: `settle:${missionId}:${member.userId}:${kind}`,
          });
      };
      const { refund, forfeit } = payout(member.stake, member.rate);
      if (!member.disputed && !member.settled) {
        post("REFUND", member.escrow, member.account, refund);
        post("FORFEIT", member.escrow, house, forfeit);
        settledMembers.push({ id: member.membershipId, rate: member.rate });
      }
      if (waits) continue;
      const bonus = teamBonus(member.stake, rateOfTeam, team.length);
      post("TEAM_BONUS", house, member.account, bonus);
      told.push({
        membershipId: member.membershipId,
        userId: member.userId,
        missionId,
        cameBack: refund + bonus,
      });
    }
  }

  await postTransfers(tx, transfers, posting);
  await tx.execute(sql`
    update memberships set final_rate = t.rate, settled_at = ${at.toISOString()}::timestamptz
    from unnest(${bigintArray(settledMembers.map(({ id }) => id))}, ${bigintArray(settledMembers.map(({ rate }) => rate))}) as t(id, rate)
    where memberships.id = t.id`);
  await tx.execute(sql`
    update missions set
      status = ${MissionStatus.codeOf("CLOSE")},
      closed_at = coalesce(closed_at, ${at.toISOString()}::timestamptz),
      team_rate = t.team_rate,
      settled_at = case when t.team_rate is not null then ${at.toISOString()}::timestamptz end
    from unnest(${bigintArray(missionIds)}, ${bigintArray(teamRates)}) as t(id, team_rate)
    where missions.id = t.id`);
  await tellMembers(tx, told, realNow);
  await announceChanges(tx, missionIds);
}

/** Every member of the missions, with what settlement needs to know, by mission. */
async function membersOf(tx: Tx, missionIds: readonly number[]): Promise<Map<number, Member[]>> {
  const ids = bigintArray(missionIds);
  // The lock keeps a decision on a dispute from changing the counts between this reading and the payout. The ids are
  // asked of each table: otherwise a plan may walk all missions' escrows from the oldest on.
  const rows = await tx.execute<Record<string, string | number | null>>(sql`
    select s.id, s.mission_id, s.user_id, s.accepted_count, s.disputed_count, s.final_rate,
      m.stake, m.weeks, m.days_per_week, m.times_per_day, u.id as account, e.id as escrow
    from memberships s
    join missions m on m.id = s.mission_id
    join accounts u on u.user_id = s.user_id and u.kind = ${AccountKind.codeOf("USER")}
    join accounts e on e.mission_id = s.mission_id and e.kind = ${AccountKind.codeOf("ESCROW")}
    where s.mission_id = any(${ids}) and m.id = any(${ids}) and e.mission_id = any(${ids})
      and s.status = ${MembershipStatus.codeOf("ACTIVE")}
    order by s.id for update of s`);
  const members = new Map<number, Member[]>();
  for (const row of rows) {
    const number = (column: string) => Number(row[column]);
    const settled = row["final_rate"] !== null;
    const required = requiredCheckIns({
      weeks: number("weeks"),
      daysPerWeek: number("days_per_week"),
      timesPerDay: number("times_per_day"),
    });
    const team = members.get(number("mission_id")) ?? [];
    members.set(number("mission_id"), team);
    team.push({
      missionId: number("mission_id"),
      userId: number("user_id"),
      membershipId: number("id"),
      account: number("account"),
      escrow: number("escrow"),
      stake: number("stake"),
      rate: settled ? number("final_rate") : successRate(number("accepted_count"), required),
      disputed: number("disputed_count") > 0,
      settled,
    });
  }
  return members;
}
