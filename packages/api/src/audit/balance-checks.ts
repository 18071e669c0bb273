import { codeLiteral } from "@octopus/db";
import { AccountKind, MembershipStatus, MissionStatus, WithdrawalStatus } from "@octopus/db/enums";
import { type SQL, sql } from "drizzle-orm";

/** Each selects `account_id` and `what` of all that differs. What has to be grouped or sorted, the database does. */
export const balanceChecks: readonly SQL[] = [
  sql`select null::bigint as account_id, 'all balances together are ' || sum(balance) || ', not 0' as what
    from accounts having sum(balance) <> 0`,

  sql`select a.id as account_id, 'balance is ' || a.balance || ', its transfers sum to ' || coalesce(m.total, 0) as what
    from accounts a left join (
      select account_id, sum(amount) as total from (
        select to_account_id as account_id, amount from transfers
        union all select from_account_id, -amount from transfers
      ) as sides group by account_id
    ) m on m.account_id = a.id where a.balance <> coalesce(m.total, 0)`,

  sql`select account_id, 'after transfer ' || id || ' the balance is written as ' || coalesce(written::text, 'nothing') || ', not ' || running as what
    from (
      select t.id, a.id as account_id, t.user_balance_after as written,
        sum(case when t.to_account_id = a.id then t.amount else -t.amount end) over (partition by a.id order by t.id) as running
      from transfers t join accounts a on a.user_id = t.user_id and a.id in (t.from_account_id, t.to_account_id)
    ) as statement where written is distinct from running`,

  sql`select a.id as account_id, 'escrow of mission ' || a.mission_id || ' holds ' || a.balance || ', not ' || m.stake * m.seats as what
    from accounts a join (
      select m.id, m.stake, count(s.id) as seats
      from missions m left join memberships s on s.mission_id = m.id and s.final_rate is null
        and s.status = ${codeLiteral(MembershipStatus, "ACTIVE")} and m.status <> ${codeLiteral(MissionStatus, "CANCELLED")}
      group by m.id
    ) m on m.id = a.mission_id
    where a.kind = ${codeLiteral(AccountKind, "ESCROW")} and a.balance <> m.stake * m.seats`,

  sql`select a.id as account_id, 'PAYOUT holds ' || a.balance || ', but ' || w.open || ' are asked for' as what
    from accounts a cross join (
      select coalesce(sum(amount), 0) as open from withdrawals where status = ${codeLiteral(WithdrawalStatus, "REQUESTED")}
    ) w where a.kind = ${codeLiteral(AccountKind, "PAYOUT")} and a.balance <> w.open`,
];
