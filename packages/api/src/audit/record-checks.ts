import { codeLiteral } from "@octopus/db";
import { MembershipStatus, MissionStatus, TransferKind, WithdrawalStatus } from "@octopus/db/enums";
import { type SQL, sql } from "drizzle-orm";

const kind = (...kinds: TransferKind[]) => codeLiteral(TransferKind, ...kinds);
const ACTIVE = codeLiteral(MembershipStatus, "ACTIVE");

interface Owed {
  /** What the records are called in a difference. */
  readonly name: string;
  /** Before the record's id. */
  readonly key: string;
  readonly kinds: SQL;
  /** Selects `id`, `user_id` and `amount` of each record that must have its transfer. */
  readonly records: SQL;
}

/** What happened, and the transfer that it must have: neither is there without the other. */
const owed: readonly Owed[] = [
  {
    name: "payment",
    key: "charge",
    kinds: kind("CHARGE"),
    records: sql`select id, user_id, amount from payments where approved_at is not null`,
  },
  {
    name: "cancelled payment",
    key: "charge-cancel",
    kinds: kind("CHARGE_CANCEL"),
    records: sql`select id, user_id, amount from payments where cancelled_at is not null`,
  },
  {
    name: "withdrawal",
    key: "withdraw",
    kinds: kind("WITHDRAWAL"),
    records: sql`select id, user_id, amount from withdrawals`,
  },
  {
    name: "paid withdrawal",
    key: "withdrawal-end",
    kinds: kind("WITHDRAWAL"),
    records: sql`select id, user_id, amount from withdrawals where status = ${codeLiteral(WithdrawalStatus, "PAID")}`,
  },
  {
    name: "rejected or cancelled withdrawal",
    key: "withdrawal-end",
    kinds: kind("WITHDRAWAL_RETURN"),
    records: sql`select id, user_id, amount from withdrawals
      where status in (${codeLiteral(WithdrawalStatus, "REJECTED", "CANCELLED")})`,
  },
  {
    name: "membership",
    key: "stake",
    kinds: kind("STAKE"),
    records: sql`select s.id, s.user_id, m.stake as amount from memberships s join missions m on m.id = s.mission_id`,
  },
  {
    name: "ended membership",
    key: "stake-return",
    kinds: kind("STAKE_RETURN"),
    records: sql`select s.id, s.user_id, m.stake as amount from memberships s join missions m on m.id = s.mission_id
      where s.status <> ${ACTIVE}`,
  },
];

const both = ({ name, key, kinds, records }: Owed): SQL => sql`
  select null::bigint as account_id,
    case when t.id is null then ${name}::text || ' ' || r.id || ' has no transfer ' || ${key}::text || ':' || r.id
      when r.id is null then 'transfer ' || t.id || ' (' || t.idempotency_key || ') is of no ' || ${name}::text
      else 'transfer ' || t.id || ' does not agree with ' || ${name}::text || ' ' || r.id end as what
  from (${records}) r
  full join (select * from transfers where kind in (${kinds}) and starts_with(idempotency_key, ${`${key}:`})) t
    on t.idempotency_key = ${key}::text || ':' || r.id
  where t.id is null or r.id is null or t.amount <> r.amount or t.user_id <> r.user_id`;

/** Each selects `account_id` and `what` of all that differs between the ledger and what it is about. */
export const recordChecks: readonly SQL[] = [
  ...owed.map(both),

  sql`select null::bigint as account_id, 'user ' || user_id || ' was given the sign-up bonus ' || count(*) || ' times' as what
    from transfers where kind = ${kind("SIGN_UP_BONUS")} group by user_id having count(*) > 1`,

  sql`select null::bigint as account_id, 'membership ' || s.id || ' was settled with ' || coalesce(paid.points, 0) || ' of ' || m.stake as what
    from memberships s join missions m on m.id = s.mission_id
    left join (
      select mission_id, user_id, sum(amount) as points from transfers
      where kind in (${kind("REFUND", "FORFEIT")}) group by mission_id, user_id
    ) paid on paid.mission_id = s.mission_id and paid.user_id = s.user_id
    where s.status = ${ACTIVE} and case when s.final_rate is null then coalesce(paid.points, 0) <> 0
      else paid.points is distinct from m.stake end`,

  sql`select null::bigint as account_id, 'mission ' || m.id || ' kept wholly gave ' || coalesce(given.bonuses, 0) || ' bonuses to ' || m.member_count as what
    from missions m left join (
      select mission_id, count(*) as bonuses from transfers where kind = ${kind("TEAM_BONUS")} group by mission_id
    ) given on given.mission_id = m.id
    where m.status = ${codeLiteral(MissionStatus, "CLOSE")} and coalesce(given.bonuses, 0) <>
      case when m.settled_at is not null and m.team_rate >= 10000 and m.member_count >= 2 then m.member_count else 0 end`,

  sql`select null::bigint as account_id, 'correction ' || coalesce(c.id::text, t.idempotency_key) || ' does not agree with its transfers' as what
    from (
      select id, transfer_id, right_amount from corrections where confirmed
    ) c full join (
      select corrects_id, min(idempotency_key) as idempotency_key, count(*) as transfers,
        coalesce(sum(amount) filter (where idempotency_key like '%:right'), 0) as right_amount,
        sum(amount) filter (where idempotency_key like '%:reversal') as reversed
      from transfers where kind = ${kind("CORRECTION")} group by corrects_id
    ) t on t.corrects_id = c.transfer_id
    left join transfers wrong on wrong.id = c.transfer_id
    where c.id is null or t.corrects_id is null or t.right_amount <> c.right_amount
      or t.reversed is distinct from wrong.amount
      or t.transfers <> case when c.right_amount > 0 then 2 else 1 end`,

  sql`select null::bigint as account_id, 'correction ' || c.id || ' makes points without a payment' as what
    from corrections c join transfers wrong on wrong.id = c.transfer_id
    where c.confirmed and case wrong.kind when ${kind("CHARGE")} then c.right_amount > wrong.amount
      when ${kind("CHARGE_CANCEL")} then c.right_amount < wrong.amount end`,
];
