import postgres from "postgres";

/** Throws unless all balances together are 0, and each is the sum of its account's transfers. */
export async function proveBalanced(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  const [found] = await sql<{ total: string; differing: string }[]>`
    with sums as (
      select id, sum(delta) as sum from (
        select to_account_id as id, amount as delta from transfers
        union all select from_account_id, -amount from transfers
      ) as sides group by id
    )
    select (select sum(balance) from accounts) as total,
      (select count(*) from accounts a left join sums on sums.id = a.id where a.balance <> coalesce(sums.sum, 0)) as differing`;
  await sql.end();
  if (found!.total !== "0" || found!.differing !== "0")
    throw new Error(`the ledger does not balance: ${JSON.stringify(found)}`);
}
