import { AccountKind } from "@octopus/db/enums";
import postgres from "postgres";

/** Throws unless every mission is settled, every escrow is empty, and every balance is the sum of its transfers. */
export async function proveSettled(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  const [found] = await sql<Record<"unsettled" | "full" | "differing" | "total", string>[]>`
    with sums as (
      select id, sum(delta) as sum from (
        select to_account_id as id, amount as delta from transfers
        union all select from_account_id, -amount from transfers
      ) as sides group by id
    )
    select (select count(*) from missions where settled_at is null) as unsettled,
      (select count(*) from accounts where kind = ${AccountKind.codeOf("ESCROW")} and balance <> 0) as full,
      (select count(*) from accounts a left join sums on sums.id = a.id where a.balance <> coalesce(sums.sum, 0)) as differing,
      (select sum(balance) from accounts) as total`;
  await sql.end();
  if (Object.values(found!).some((count) => count !== "0"))
    throw new Error(`after the settlement: ${JSON.stringify(found)}`);
}
