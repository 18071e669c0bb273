import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterEach, beforeEach, expect, it } from "vitest";
import { connect, inTransaction, type Connection } from "./client.js";
import { createTestDatabase, type TestDatabase } from "./testing.js";

/** Connections are lost at moments at which the driver alone would take the process with them, or worse: decision 0026. */

let database: TestDatabase;
let admin: postgres.Sql;
let victim: Connection;
beforeEach(async () => {
  database = await createTestDatabase();
  admin = postgres(database.url, { max: 1, onnotice: () => {} });
  await admin`create table notes (word text)`;
  victim = connect(database.url, { poolSize: 1, name: "victim" });
});
afterEach(async () => {
  await victim.close(1);
  await admin.end();
  await database.close();
});

/** Ends every connection that there is; new ones may come while it does. */
async function pullThePlug(): Promise<void> {
  const ended = await admin<{ pid: number }[]>`
    select pid, pg_terminate_backend(pid) from pg_stat_activity where application_name = 'victim'`;
  const pids = ended.map(({ pid }) => pid);
  const left = () => admin`select from pg_stat_activity where pid = any(${pids})`;
  await expect.poll(async () => (await left()).length).toBe(0);
}

const write = (db: Pick<Connection["db"], "execute">, word: string) =>
  db.execute(sql`insert into notes values (${word})`);
const words = async () => (await admin<{ word: string }[]>`select word from notes`).map(({ word }) => word);

/** A turn in which everything has happened that a closed socket brings with it. */
const aTurn = () => new Promise((resolve) => setTimeout(resolve, 50));

it("a statement under way fails, and the next one is answered", async () => {
  const asleep = victim.db.execute(sql`select pg_sleep(60)`).then(
    () => "slept",
    () => "failed",
  );
  await expect.poll(async () => (await sleepers()).length).toBe(1);
  await pullThePlug();
  expect(await asleep).toBe("failed");
  for (let i = 0; i < 3; i++)
    expect(await victim.db.execute(sql`select 1 as one`)).toMatchObject([{ one: 1 }]);
});

it("a transaction whose statement is under way fails, and neither it nor its ROLLBACK ends the process", async () => {
  const over = inTransaction(victim.db, async (tx) => {
    await write(tx, "lost");
    await tx.execute(sql`select pg_sleep(60)`);
  }).then(
    () => "committed",
    () => "failed",
  );
  await expect.poll(async () => (await sleepers()).length).toBe(1);
  await pullThePlug();
  expect(await over).toBe("failed");
  await aTurn(); // an exception outside of any promise would fail this test run
  expect(await words()).toEqual([]);
  await inTransaction(victim.db, (tx) => write(tx, "kept"));
  expect(await words()).toEqual(["kept"]);
});

it("a transaction that was lost while it waited for something else writes nothing more, anywhere", async () => {
  let goOn = () => {};
  const waits = new Promise<void>((resolve) => (goOn = resolve));
  let refusedLater: unknown;
  const over = inTransaction(victim.db, async (tx) => {
    await write(tx, "first half");
    await waits;
    await write(tx, "second half").catch((error: unknown) => {
      refusedLater = error;
      throw error;
    });
  }).then(
    () => "committed",
    () => "failed",
  );
  await expect.poll(async () => (await idleInTransaction()).length).toBe(1);
  await pullThePlug();
  expect(await over).toBe("failed");
  // The pool's only connection is another transaction's by now.
  await inTransaction(victim.db, async (tx) => {
    await write(tx, "of another");
    goOn();
    await expect.poll(() => refusedLater).toBeDefined();
    await aTurn();
  });
  expect(await words()).toEqual(["of another"]);
});

it("a mistake in a transaction is rolled back, and its connection used again", async () => {
  for (let i = 0; i < 3; i++)
    await expect(
      inTransaction(victim.db, async (tx) => {
        await write(tx, "undone");
        await tx.execute(sql`select 1 / 0`);
      }),
    ).rejects.toThrow();
  const again =
    await admin`select count(*)::int as n from pg_stat_activity where application_name = 'victim'`;
  expect(again).toEqual([{ n: 1 }]);
  expect(await words()).toEqual([]);
});

it("goes on after any number of losses, with no more connections than it may have", async () => {
  const two = connect(database.url, { poolSize: 2, name: "victim" });
  for (let i = 0; i < 5; i++) {
    const working = Array.from({ length: 8 }, () =>
      inTransaction(two.db, (tx) => tx.execute(sql`select pg_sleep(0.01)`)).catch(() => undefined),
    );
    await pullThePlug();
    await Promise.all(working);
  }
  await aTurn();
  expect(await two.db.execute(sql`select 1 as one`)).toMatchObject([{ one: 1 }]);
  expect((await admin`select from pg_stat_activity where application_name = 'victim'`).length).toBeLessThan(
    3,
  );
  await two.close(1);
});

it("dates are read and written as before", async () => {
  const read = async () =>
    (
      await victim.db.execute(sql`select '2026-11-22T12:00:00Z'::timestamptz as at, array['a', 'b'] as list`)
    )[0];
  const before = await read();
  expect(before).toEqual({ at: "2026-11-22 12:00:00+00", list: ["a", "b"] });
  await pullThePlug();
  // The first may still go into the connection that has just been lost.
  await expect.poll(() => read().catch(() => "lost")).toEqual(before);
});

const sleepers = () => admin`
  select from pg_stat_activity where application_name = 'victim' and wait_event = 'PgSleep'`;
const idleInTransaction = () => admin`
  select from pg_stat_activity where application_name = 'victim' and state = 'idle in transaction'`;
