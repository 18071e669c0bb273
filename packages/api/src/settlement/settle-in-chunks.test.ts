import { connect, type Db, inTransaction } from "@octopus/db";
import { jobRunFailures } from "@octopus/db/schema";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { inChunks } from "../jobs/in-chunks.js";
import { runJob } from "../jobs/run-job.js";
import { settleMissions } from "../jobs/settle-missions.js";
import { somebodyWaits } from "../jobs/somebody-waits.testing.js";
import { postingNow } from "../points/index.js";
import { createTestApi, instantOf, loadDueMissions, MEMBERS, type TestApi } from "../testing/index.js";
import { claimDueMissions, settleMissions as settle } from "./index.js";

let api: TestApi;
beforeEach(async () => {
  api = await createTestApi();
});
afterEach(() => api.close());

/** What `work` sends to the database, by a pool of its own. */
async function statementsOf(work: (db: Db) => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const counting = connect(api.databaseUrl, {
    poolSize: 1,
    name: "counting",
    onStatement: (text) => sent.push(text),
  });
  await work(counting.db);
  await counting.close();
  return sent;
}

async function count(query: ReturnType<typeof sql>): Promise<number> {
  const [row] = await api.deps.db.execute<{ count: number }>(query);
  return row!.count;
}

const countUnsettled = () => count(sql`select count(*)::int from missions where settled_at is null`);

/** Accounts whose balance is not the sum of their transfers, and escrows that still hold something. */
const countWrongAccounts = () =>
  count(sql`
    select count(*)::int from accounts a where (a.mission_id is not null and a.balance <> 0) or a.balance <>
      (select coalesce(sum(case when t.to_account_id = a.id then t.amount else -t.amount end), 0) from transfers t
       where a.id in (t.to_account_id, t.from_account_id))`);

it("sends as many statements for 500 missions as for 2", async () => {
  await loadDueMissions(api.databaseUrl, [2, 500]);
  const settling = (night: number) => (db: Db) =>
    settleMissions({ ...api.deps, db }, { asOf: instantOf(night) });
  const forTwo = await statementsOf(settling(0));
  expect(await countUnsettled()).toBe(500);
  const forMany = await statementsOf(settling(1));
  expect(await countUnsettled()).toBe(0);
  expect(forMany).toEqual(forTwo);
  expect(forTwo.length).toBeGreaterThan(10);
});

it("looks the rows of a chunk up by their ids, and reads no table from end to end", async () => {
  await loadDueMissions(api.databaseUrl, [500, 3_500]);
  // A connection tells what it has read before it is gone.
  const othersAreThere = sql`
    select count(*)::int from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and application_name <> 'octopus'`;
  const readWhole = async () => {
    while ((await count(othersAreThere)) > 0);
    return count(sql`
      select sum(seq_scan)::int as count from pg_stat_user_tables
      where relname in ('memberships', 'missions', 'accounts')`);
  };
  const before = await readWhole();
  await statementsOf((db) => settleMissions({ ...api.deps, db }, { asOf: instantOf(0) }));
  expect(await readWhole()).toBe(before);
});

it("takes 500 missions at once at most, and those that somebody holds when all else is done", async () => {
  await loadDueMissions(api.databaseUrl, [1_103]);
  let run: Promise<{ changed: number }> | undefined;
  await inTransaction(api.deps.db, async (tx) => {
    await tx.execute(sql`select from missions where id in (1, 600, 1103) for update`);
    run = settleMissions(api.deps);
    await Promise.race([run, somebodyWaits(api)]);
    expect(await countUnsettled()).toBe(3);
  });
  expect(await run).toMatchObject({ changed: 1_103 });
  const chunks = await api.deps.db.execute<{ missions: number }>(
    sql`select count(*)::int as missions from missions group by xmin::text order by max(settled_at), count(*) desc`,
  );
  expect(chunks.map(({ missions }) => missions)).toEqual([500, 500, 100, 3]);
});

it("halves a chunk until the one mission at fault is alone, in few statements, and writes it down", async () => {
  await loadDueMissions(api.databaseUrl, [500]);
  const bad = 123;
  // An escrow that does not hold the stakes can't pay them out.
  await api.deps.db.execute(sql`update accounts set balance = 0 where mission_id = ${bad}`);
  const sent = await statementsOf((db) => settleMissions({ ...api.deps, db }));
  expect(await countUnsettled()).toBe(1);
  const failures = await api.deps.db.select().from(jobRunFailures);
  expect(failures).toMatchObject([
    { subjectId: bad, error: expect.stringContaining("accounts_balance_check") },
  ]);
  // Each halving is two chunks. Besides: the first chunk, what is written down, and two claims that find nothing.
  const halvings = Math.ceil(Math.log2(500));
  expect(sent.filter((text) => text.startsWith("begin")).length).toBeLessThanOrEqual(2 * halvings + 4);
});

it("many chunks at once, all of whose accounts are the same, end without a deadlock", async () => {
  const people = 100;
  await loadDueMissions(api.databaseUrl, [1_200], { each: (1_200 * MEMBERS) / people });
  const today = instantOf(0).slice(0, 10);
  const worker = (db: Db) => {
    const deps = { ...api.deps, db };
    return runJob(deps, "SETTLE_MISSIONS", {}, (run) =>
      inChunks(
        deps,
        run,
        {
          claim: (tx, claim) => claimDueMissions(tx, today, claim),
          act: (tx, ids) => settle(tx, ids, { posting: postingNow(deps), realNow: deps.clock.realNow() }),
        },
        40,
      ),
    );
  };
  const sent = await Promise.all(Array.from({ length: 4 }, () => statementsOf(worker)));
  // A deadlock would be mended by halving, and nobody the wiser.
  expect(sent.flat().filter((text) => text.startsWith("rollback"))).toEqual([]);
  const shares = sent.map((texts) => texts.filter((text) => text.includes("insert into transfers")).length);
  expect(Math.min(...shares)).toBeGreaterThan(1);
  expect(await countUnsettled()).toBe(0);
  expect(await countWrongAccounts()).toBe(0);
});
