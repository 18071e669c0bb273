import { inTransaction } from "@octopus/db";
import { ledgerSeals } from "@octopus/db/schema";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { postingNow, postTransfers, systemAccount, userAccount } from "../points/index.js";
import { ledgerToTouch, type LedgerToTouch } from "./ledger-to-touch.testing.js";

let ledger: LedgerToTouch;
let { api, one, other, superuser } = {} as LedgerToTouch;
beforeEach(async () => {
  ledger = await ledgerToTouch();
  ({ api, one, other, superuser } = ledger);
});
afterEach(() => ledger.close());

/** Mends what a change of one transfer's points by `points` breaks: both balances, and the running ones after it. */
async function mend(id: number, points: number): Promise<void> {
  const [row] =
    await superuser`select from_account_id, to_account_id, user_id from transfers where id = ${id}`;
  const {
    from_account_id: from,
    to_account_id: to,
    user_id: user,
  } = row as unknown as Record<string, string>;
  await superuser`
    update accounts set balance = balance + case when id = ${to!} then ${points}::bigint else -${points}::bigint end
    where id in (${from!}, ${to!})`;
  await superuser`
    update transfers t set user_balance_after = user_balance_after
      + case when a.id = ${to!} then ${points}::bigint when a.id = ${from!} then -${points}::bigint else 0 end
    from accounts a where a.user_id = ${user!} and t.user_id = a.user_id and t.id >= ${id}
      and t.user_balance_after is not null`;
}

it("finds nothing in a ledger that nobody touched", async () => {
  expect(await ledger.audit()).toMatchObject({ balanced: true, differences: [], transfers: 10 });
  await ledger.sealAll();
  expect(await ledger.audit()).toMatchObject({ balanced: true, differences: [] });
});

describe("names what a superuser changed", () => {
  it.each([
    ["an amount", "amount = amount + 1"],
    ["a kind", "kind = 5"],
    ["a person", "user_id = user_id + 1"],
    ["a mission", "mission_id = null"],
    ["a time", "at = at + interval '1 millisecond'"],
    ["a key", "idempotency_key = idempotency_key || '1'"],
    ["a request hash", "request_hash = 'x'"],
    ["a running balance", "user_balance_after = 0"],
    ["the other side", "to_account_id = from_account_id, from_account_id = to_account_id"],
    ["a seal", "seal = 'x'"],
  ])("%s", async (_, change) => {
    await ledger.sealAll();
    const id = await ledger.idOf(`settle:%:${one.id}:REFUND`);
    await superuser.unsafe(`update transfers set ${change} where id = ${id}`);
    expect(await ledger.differences()).toContain(`transfer ${id}: `);
    expect(await ledger.differences()).toContain("is not what was sealed");
  });

  it("a seal that it took away", async () => {
    await ledger.sealAll();
    await superuser`update transfers set seal = null where idempotency_key = 'charge:1'`;
    expect(await ledger.differences()).toContain("is not what was sealed");
  });

  it("an amount, with every balance mended", async () => {
    const id = await ledger.idOf("charge:1");
    await superuser`update transfers set amount = amount + 500 where id = ${id}`;
    await superuser`update payments set amount = amount + 500 where id = 1`;
    await mend(id, 500);
    expect(await ledger.differences()).toContain(`transfer ${id}: its seal is not of what it says`);
  });

  it("two rows that changed places", async () => {
    const [first, second] = [await ledger.idOf("stake:1"), await ledger.idOf("stake:2")];
    await superuser`update transfers set idempotency_key = 'x' where id = ${first}`;
    await superuser`update transfers set idempotency_key = 'stake:1' where id = ${second}`;
    await superuser`update transfers set idempotency_key = 'stake:2' where id = ${first}`;
    const found = await ledger.differences();
    expect(found).toContain(`transfer ${first}: `);
    expect(found).toContain(`transfer ${second}: `);
  });

  it("a balance", async () => {
    await superuser`update accounts set balance = balance + 1 where user_id = ${one.id}`;
    const { differences: found } = await ledger.audit();
    const what = found.map((difference) => difference.what);
    expect(what).toContain("all balances together are 1, not 0");
    expect(found.some(({ accountId, what }) => accountId !== null && what.startsWith("balance is"))).toBe(
      true,
    );
  });

  it("points that moved from one account to another without a transfer", async () => {
    await superuser`update accounts set balance = balance + 100 where user_id = ${one.id}`;
    await superuser`update accounts set balance = balance - 100 where user_id = ${other.id}`;
    expect((await ledger.differences()).split("\n")).toHaveLength(2);
  });
});

describe("names what a superuser removed", () => {
  it.each(["charge:1", "stake:2", "stake-return:%", "settle:%:FORFEIT", "withdraw:1", "avatar:%"])(
    "%s, and nothing else",
    async (key) => {
      await superuser`delete from transfers where idempotency_key like ${key.replace("stake-return:%", "settle:%:REFUND")}`;
      expect(await ledger.differences()).toMatch(/balance is .*, its transfers sum to /);
    },
  );

  it.each([
    ["withdraw:2", "withdrawal 2 has no transfer withdraw:2"],
    ["withdrawal-end:2", "rejected or cancelled withdrawal 2 has no transfer withdrawal-end:2"],
    ["settle:%:FORFEIT", "membership 2 was settled with 0 of 1000"],
  ])("%s, with every balance mended", async (key, what) => {
    const id = await ledger.idOf(key);
    const amount = Number((await superuser`select amount from transfers where id = ${id}`)[0]!["amount"]);
    await mend(id, -amount);
    await superuser`delete from transfers where id = ${id}`;
    expect(await ledger.differences()).toContain(what);
  });

  it("the last transfer of an account, of which nothing else tells, once it is sealed", async () => {
    await other.caller.avatar.change({ color: 2, face: 2, hat: 2, pet: 2 });
    await ledger.sealAll();
    const id = await ledger.idOf(`avatar:${other.id}:1`);
    await mend(id, -500);
    await superuser`delete from transfers where id = ${id}`;
    expect(await ledger.differences()).toMatch(
      /^the sealed stretch of transfers 1 to \d+ holds 10 transfers, not 11$/,
    );
  });

  it("all that came after some transfer, seals and all", async () => {
    await ledger.sealAll();
    const seals = await api.deps.db.select().from(ledgerSeals);
    await superuser`delete from ledger_seals where id > ${seals[0]!.id}`;
    await superuser`delete from transfers where id > ${seals[0]!.lastTransferId - 1}`;
    expect(await ledger.differences()).toMatch(
      /the sealed stretch of transfers 1 to \d+ holds \d+ transfers, not \d+/,
    );
  });
});

describe("names what a superuser put in", () => {
  async function insert(change: Record<string, unknown>, seal: string | null): Promise<number> {
    const [like] = await superuser`select * from transfers where idempotency_key = 'charge:1'`;
    const [own] = await superuser`select id, balance from accounts where user_id = ${one.id}`;
    const { id: _, ...row } = like!;
    const balance = Number(own!["balance"]) + 1_000;
    const inserted = {
      ...(row as Record<string, string>),
      amount: 1_000,
      user_balance_after: balance,
      seal,
      ...change,
    };
    const [made] = await superuser`insert into transfers ${superuser(inserted)} returning id`;
    await superuser`update accounts set balance = balance + 1000 where id = ${own!["id"] as string}`;
    await superuser`update accounts set balance = balance - 1000 where id = ${row["from_account_id"] as string}`;
    return Number(made!["id"]);
  }

  it("a charge without a payment", async () => {
    const id = await insert({ idempotency_key: "charge:99" }, null);
    expect(await ledger.differences()).toContain(`transfer ${id} (charge:99) is of no payment`);
  });

  it("a charge with a payment that it made up, and the seal of another", async () => {
    const [like] = await superuser`select * from payments where id = 1`;
    const { id: _, ...row } = like!;
    const [made] =
      await superuser`insert into payments ${superuser({ ...(row as Record<string, string>), amount: 1_000 })} returning id`;
    const [{ seal }] =
      (await superuser`select seal from transfers where idempotency_key = 'charge:1'`) as unknown as [
        { seal: string },
      ];
    const id = await insert({ idempotency_key: `charge:${made!["id"]}` }, seal);
    expect(await ledger.differences()).toBe(`transfer ${id}: its seal is not of what it says`);
  });

  it("one without a seal after the first stretch", async () => {
    await ledger.sealAll();
    const [like] = await superuser`select * from payments where id = 1`;
    const { id: _, ...row } = like!;
    const [made] =
      await superuser`insert into payments ${superuser({ ...(row as Record<string, string>), amount: 1_000 })} returning id`;
    const id = await insert({ idempotency_key: `charge:${made!["id"]}`, request_hash: null }, null);
    expect(await ledger.differences()).toBe(`transfer ${id}: it has no seal`);
  });

  it("one into a sealed stretch, where a number was free", async () => {
    const account = await userAccount(api.deps.db, one.id);
    // A transaction that was rolled back leaves its number free.
    await inTransaction(api.deps.db, async (tx) => {
      const from = await systemAccount(tx, "GATEWAY");
      const charge = {
        kind: "CHARGE",
        from,
        to: account,
        amount: 1,
        userId: one.id,
        idempotencyKey: "charge:7",
      } as const;
      await postTransfers(tx, [charge], postingNow(api.deps));
      throw new Error("rolled back");
    }).catch(() => undefined);
    await one.caller.avatar.change({ color: 2, face: 2, hat: 2, pet: 2 });
    await ledger.sealAll();
    const last = await ledger.idOf(`avatar:${one.id}:2`);
    await superuser.unsafe(`
      insert into transfers (id, kind, from_account_id, to_account_id, amount, idempotency_key, user_id, at)
      overriding system value
      select ${last - 1}, kind, from_account_id, to_account_id, amount, 'avatar:${one.id}:77', user_id, at
      from transfers where id = ${last}`);
    expect(await ledger.differences()).toMatch(
      /the sealed stretch of transfers 1 to \d+ holds 12 transfers, not 11/,
    );
  });
});

describe("names what a superuser did to the seals", () => {
  it.each([
    ["a digest", "digest = digest || 'x'"],
    ["a count", "transfers = transfers + 1"],
    ["an end", "last_transfer_id = last_transfer_id - 1"],
    ["a key", "digest = 'ffffffff' || substr(digest, 9)"],
  ])("%s", async (_, change) => {
    await ledger.sealAll();
    await superuser.unsafe(`update ledger_seals set ${change}`);
    expect(await ledger.differences()).toContain("the sealed stretch of transfers 1 to");
  });

  it("a stretch in the middle that was taken out", async () => {
    await ledger.sealAll();
    await one.caller.avatar.change({ color: 2, face: 2, hat: 2, pet: 2 });
    await ledger.sealAll();
    await superuser`delete from ledger_seals where id = (select min(id) from ledger_seals)`;
    expect(await ledger.differences()).toContain("holds 11 transfers, not 1");
  });
});
