import type { Db } from "@octopus/db";
import { AccountKind, MissionStatus } from "@octopus/db/enums";
import { sql } from "drizzle-orm";

export interface LedgerDifference {
  accountId: number | null;
  /** What does not hold, for an operator. */
  what: string;
}

export interface LedgerAudit {
  balanced: boolean;
  accounts: number;
  transfers: number;
  /** At most the first hundred. */
  differences: LedgerDifference[];
}

/**
 * Proves the ledger: all balances together are 0, each equals the sum of its transfers, each running balance follows
 * from the one before, and no cancelled or settled mission's escrow holds points. Reads one snapshot.
 */
export async function auditLedger(db: Db): Promise<LedgerAudit> {
  const [audit] = await db.execute<{
    accounts: string;
    transfers: string;
    differences: LedgerDifference[] | null;
  }>(sql`
    with moved as (
      select account_id, sum(amount) as total from (
        select to_account_id as account_id, amount from transfers
        union all select from_account_id, -amount from transfers
      ) as sides group by account_id
    ), difference as (
      select null::bigint as account_id, 'all balances together are ' || sum(balance) || ', not 0' as what
        from accounts having sum(balance) <> 0
      union all
      select a.id, 'balance is ' || a.balance || ', its transfers sum to ' || coalesce(m.total, 0)
        from accounts a left join moved m on m.account_id = a.id where a.balance <> coalesce(m.total, 0)
      union all
      select a.id, 'escrow of mission ' || a.mission_id || ' still holds ' || a.balance
        from accounts a join missions on missions.id = a.mission_id
        where a.kind = ${AccountKind.codeOf("ESCROW")} and a.balance <> 0
          and (missions.status = ${MissionStatus.codeOf("CANCELLED")} or missions.settled_at is not null)
      union all
      select account_id, 'after transfer ' || id || ' the balance is written as ' || user_balance_after || ', not ' || running
        from (
          select t.id, a.id as account_id, t.user_balance_after,
            sum(case when t.to_account_id = a.id then t.amount else -t.amount end)
              over (partition by a.id order by t.id) as running
          from transfers t join accounts a on a.user_id = t.user_id and a.id in (t.from_account_id, t.to_account_id)
        ) as statement where running <> user_balance_after
    )
    select (select count(*) from accounts) as accounts, (select count(*) from transfers) as transfers,
      (select json_agg(json_build_object('accountId', account_id, 'what', what)) from (select * from difference limit 100) as first) as differences`);
  const differences = audit!.differences ?? [];
  return {
    balanced: differences.length === 0,
    accounts: Number(audit!.accounts),
    transfers: Number(audit!.transfers),
    differences,
  };
}
