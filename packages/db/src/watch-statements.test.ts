import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect, type Connection, inTransaction } from "./client.js";
import { createTestDatabase, type TestDatabase } from "./testing.js";

let database: TestDatabase;
let connection: Connection;
const told: string[] = [];
let needed = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  connection = connect(database.url, {
    poolSize: 2,
    watch: {
      statement(text) {
        told.push(`sends ${text}`);
        return (failed) => void told.push(failed ? "failed" : "ended");
      },
      connectionNeeded() {
        needed += 1;
        return () => void (needed -= 1);
      },
    },
  });
});
afterAll(async () => {
  await connection.close();
  await database.close();
});
const heard = () => told.splice(0);

it("hears of each statement when it is sent and when it has ended, and never a value", async () => {
  const asking = connection.db.execute(sql`select ${"a secret"}::text as one`);
  const [row] = await asking;
  expect(row).toEqual({ one: "a secret" });
  expect(heard()).toEqual(["sends select $1::text as one", "ended"]);
});

it("hears that a statement failed, which fails as ever for whoever asked", async () => {
  await expect(connection.db.execute(sql`select 1 / ${0}::int`)).rejects.toThrow("Failed query");
  expect(heard()).toEqual(["sends select 1 / $1::int", "failed"]);
});

it("hears of what is sent inside of transactions and savepoints, which need one connection together", async () => {
  await inTransaction(connection.db, async (tx) => {
    await tx.execute(sql`select 1`);
    await tx.transaction(async (inner) => {
      await inner.execute(sql`select 2`);
      expect(needed).toBe(1);
    });
  });
  expect(heard()).toEqual(["sends select 1", "ended", "sends select 2", "ended"]);
  expect(needed).toBe(0);
});

it("counts whoever waits for a connection, too", async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const three = [1, 2, 3].map(() => inTransaction(connection.db, () => held));
  expect(needed).toBe(3);
  letGo();
  await Promise.all(three);
  expect(needed).toBe(0);
});
