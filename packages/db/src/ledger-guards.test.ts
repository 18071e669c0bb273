import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "./testing.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.execute(sql`
    with person as (insert into users (platform, nickname, created_at) values (0, '옥토퍼스', now()) returning id),
    account as (insert into accounts (kind, user_id) select 0, id from person returning id)
    insert into transfers (kind, from_account_id, to_account_id, amount, idempotency_key, at)
    select 0, (select id from accounts where kind = 5 and shard = 0), id, 1000, 'sign-up:1', now() from account`);
});
afterAll(() => database.close());

const causeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "it was not refused",
    (error: Error) => (error.cause as Error).message,
  );

describe("the database itself", () => {
  it.each([
    ["UPDATE", sql`update transfers set amount = 2000`],
    ["DELETE", sql`delete from transfers`],
    ["TRUNCATE", sql`truncate transfers cascade`],
  ])("refuses %s of a transfer, even from its owner", async (operation, statement) => {
    expect(await causeOf(database.db.execute(statement))).toBe(
      `transfers are written once: ${operation} refused`,
    );
    expect(await database.db.execute(sql`select amount from transfers`)).toEqual([{ amount: "1000" }]);
  });

  it.each([
    ["a person's", sql`update accounts set balance = -1 where kind = 0`],
    ["PAYOUT's", sql`update accounts set balance = -1 where kind = 4`],
  ])("refuses %s balance below zero", async (_, statement) => {
    expect(await causeOf(database.db.execute(statement))).toContain("accounts_balance_check");
  });

  it("lets GATEWAY, PROMOTION and HOUSE go below zero: they promise", async () => {
    await database.db.execute(sql`update accounts set balance = -1 where kind in (2, 3, 5)`);
  });

  it.each([
    ["a second transfer with the same key", "sign-up:1", 100, "transfers_idempotency_key_key"],
    ["a transfer of nothing", "zero", 0, "transfers_amount_check"],
    ["a negative transfer", "negative", -5, "transfers_amount_check"],
  ])("refuses %s", async (_, key, amount, constraint) => {
    const attempt = database.db.execute(sql`
      insert into transfers (kind, from_account_id, to_account_id, amount, idempotency_key, at)
      select 0, from_account_id, to_account_id, ${amount}, ${key}, now() from transfers limit 1`);
    expect(await causeOf(attempt)).toContain(constraint);
  });

  it("refuses a status code that no enum has", async () => {
    expect(await causeOf(database.db.execute(sql`update users set role = 9`))).toContain("users_role_check");
  });
});
