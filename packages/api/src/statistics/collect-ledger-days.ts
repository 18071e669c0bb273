import { codeLiteral, type Tx } from "@octopus/db";
import { AccountKind } from "@octopus/db/enums";
import { sql } from "drizzle-orm";
import { addDays, type CivilDate, startOfDay } from "../kernel/civil-date.js";

const SYSTEM = codeLiteral(AccountKind, "HOUSE", "GATEWAY", "PAYOUT", "PROMOTION", "SHOP");

/**
 * Writes what the system's accounts held at the end of an Asia/Seoul day: what they held at the end of the day before, and
 * what moved since, by the index of the transfers' time. Only where no day before is known, the history is summed up.
 */
export async function collectLedgerDays(
  tx: Tx,
  day: CivilDate,
  timeZone: string,
  collectedAt: Date,
): Promise<void> {
  const from = startOfDay(day, timeZone).toISOString();
  const to = startOfDay(addDays(day, 1), timeZone).toISOString();
  await tx.execute(sql`
    with before as (
      select kind, balance from ledger_days where day = ${day}::date - 1
    ), moved as (
      select a.kind, sum(case when t.to_account_id = a.id then t.amount else -t.amount end) as points
      from transfers t join accounts a on a.id in (t.from_account_id, t.to_account_id)
      where t.at < ${to}::timestamptz
        and t.at >= case when exists (select from before) then ${from}::timestamptz else '-infinity' end
        and a.kind in (${SYSTEM})
      group by a.kind
    )
    insert into ledger_days (day, kind, balance, collected_at)
    select ${day}::date, k.kind, coalesce(before.balance, 0) + coalesce(moved.points, 0), ${collectedAt.toISOString()}::timestamptz
    from (select distinct kind from accounts where kind in (${SYSTEM})) k
    left join before on before.kind = k.kind
    left join moved on moved.kind = k.kind
    on conflict (kind, day) do update set balance = excluded.balance, collected_at = excluded.collected_at`);
}
