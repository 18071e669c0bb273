import { codeLiteral } from "@octopus/db";
import { AccountKind, MembershipStatus, MissionStatus, TransferKind } from "@octopus/db/enums";
import { sql } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { unchecked } from "../missions/load-missions.testing.js";
import { type LedgerEntry, requestHash, sealOf } from "../points/seal.js";

const MEMBERS = 8;
const STAKE = 1000;

/** The day on which what {@link loadNight} loads is over. */
export const NIGHT = "2024-01-01T00:00:00+09:00";

/**
 * Loads missions of eight, all over at {@link NIGHT}, into a database where nobody has been yet. A third of the teams have
 * kept everything; in the others people kept 5 to 10 of 10. Everyone has charged one stake and staked it in one mission,
 * every tenth has a device that is told. The ledger is as the product would have written it, seals and all.
 */
export async function loadNight({ db, config }: Deps, missions: number): Promise<void> {
  const people = missions * MEMBERS;
  const at = new Date("2023-11-02T00:00:00Z");
  const kind = (name: AccountKind) => codeLiteral(AccountKind, name);
  for (const statement of [
    sql`insert into users (platform, login_id, nickname, role, created_at)
      select 0, 'loaded' || i, '불러온' || i, 0, '2023-11-01' from generate_series(1, ${people}::int) as i`,
    sql`insert into push_subscriptions (user_id, endpoint, p256dh, auth, language, created_at)
      select id, 'https://push.example/' || id, 'p', 'a', 'ko', '2023-11-01' from users where id % 10 = 0`,
    sql`insert into payments (user_id, amount, status, started_at, approved_at)
      select id, ${STAKE}, 1, '2023-11-01', '2023-11-01' from users order by id`,
    sql`insert into accounts (kind, user_id) select ${kind("USER")}, id from users order by id`,
    sql`insert into missions (leader_id, title, content, type, open_type, status, stake, capacity, member_count, code,
        starts_on, ends_on, weeks, days_per_week, times_per_day, created_at)
      select 1, '매일 물 여덟 잔 ' || i, '마신 잔을 찍어요', 0, 0, ${codeLiteral(MissionStatus, "ONGOING")}, ${STAKE},
        ${MEMBERS}, ${MEMBERS}, 'L' || lpad(i::text, 7, '0'), '2023-12-01', '2024-01-01', 2, 5, 1, '2023-11-01'
      from generate_series(1, ${missions}::int) as i`,
    sql`insert into accounts (kind, mission_id, balance)
      select ${kind("ESCROW")}, id, ${STAKE * MEMBERS} from missions order by id`,
    // Who sit together are no neighbours among the people: a prime spreads them.
    sql`insert into memberships (mission_id, user_id, status, accepted_count, joined_at)
      select m.id, 1 + (((m.id - 1) * ${MEMBERS} + seat) * 7919) % ${people}::int,
        ${codeLiteral(MembershipStatus, "ACTIVE")}, case when m.id % 3 = 0 then 10 else 5 + (m.id + seat * 7) % 6 end,
        ${at.toISOString()}::timestamptz
      from missions m, generate_series(0, ${MEMBERS - 1}::int) as seat order by m.id, seat`,
    sql`update accounts set balance = ${-STAKE * people}::bigint
      where id = (select min(id) from accounts where kind = ${kind("GATEWAY")})`,
  ])
    await unchecked(db, statement);

  const seats = await db.execute<
    Record<"id" | "user" | "mission" | "own" | "escrow" | "payment" | "gateway", string>
  >(sql`
    select s.id, s.user_id as user, s.mission_id as mission, u.id as own, e.id as escrow, p.id as payment,
      (select min(id) from accounts where kind = ${kind("GATEWAY")}) as gateway
    from memberships s join accounts u on u.user_id = s.user_id join accounts e on e.mission_id = s.mission_id
    join payments p on p.user_id = s.user_id order by s.id`);
  const entries = seats.flatMap((seat) => {
    const [userId, own] = [Number(seat.user), Number(seat.own)];
    const base = { amount: STAKE, userId, correctsId: null };
    const charge = { ...base, kind: "CHARGE" as const, from: Number(seat.gateway), to: own, missionId: null };
    const stake = {
      ...base,
      kind: "STAKE" as const,
      from: own,
      to: Number(seat.escrow),
      missionId: Number(seat.mission),
    };
    return [
      {
        ...charge,
        idempotencyKey: `charge:${seat.payment}`,
        requestHash: requestHash({ ...charge, from: "GATEWAY" }),
        userBalanceAfter: STAKE,
        at,
      },
      {
        ...stake,
        idempotencyKey: `stake:${seat.id}`,
        requestHash: requestHash(stake),
        userBalanceAfter: 0,
        at,
      },
    ] satisfies LedgerEntry[];
  });
  const rows = entries.map((entry) => ({
    ...entry,
    kind: TransferKind.codeOf(entry.kind),
    seal: sealOf(entry, config.ledgerKeys),
  }));
  await unchecked(
    db,
    sql`insert into transfers (kind, from_account_id, to_account_id, amount, idempotency_key, request_hash, user_id,
        mission_id, user_balance_after, at, seal)
      select kind, "from", "to", amount, "idempotencyKey", "requestHash", "userId", "missionId", "userBalanceAfter", at, seal
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as t(
        kind smallint, "from" bigint, "to" bigint, amount bigint, "idempotencyKey" text, "requestHash" text,
        "userId" bigint, "missionId" bigint, "userBalanceAfter" bigint, at timestamptz, seal text)`,
  );
  await db.execute(sql`vacuum analyze`);
}
