import { inTransaction } from "@octopus/db";
import { ledgerSeals } from "@octopus/db/schema";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { postingNow, postTransfers, systemAccount, userAccount } from "../points/index.js";
import { ledgerToTouch, type LedgerToTouch } from "./ledger-to-touch.testing.js";
import { recordAudit } from "./record-audit.js";

let ledger: LedgerToTouch;
let { api, one, other, superuser } = {} as LedgerToTouch;
beforeEach(async () => {
  ledger = await ledgerToTouch();
  ({ api, one, other, superuser } = ledger);
});
afterEach(() => ledger.close());

describe("sealing", () => {
  it("waits for transactions that were under way, and goes no further than was proved", async () => {
    await recordAudit(api.deps);
    let commit = () => {};
    const going = new Promise<void>((resolve) => (commit = resolve));
    let began = () => {};
    const begun = new Promise<void>((resolve) => (began = resolve));
    const account = await userAccount(api.deps.db, one.id);
    const late = inTransaction(api.deps.db, async (tx) => {
      const to = await systemAccount(tx, "SHOP");
      const dress = {
        kind: "AVATAR",
        from: account,
        to,
        amount: 1,
        userId: one.id,
        idempotencyKey: `avatar:${one.id}:9`,
      } as const;
      await postTransfers(tx, [dress], postingNow(api.deps));
      began();
      await going;
    });
    await begun;
    await other.caller.avatar.change({ color: 2, face: 2, hat: 2, pet: 2 });
    // Sees the second dress and not the late one, which is still under way; so what is proved ends before both.
    await ledger.sealUntil(await ledger.idOf("withdrawal-end:2"));
    const sealed = async () => (await api.deps.db.select().from(ledgerSeals)).map((seal) => seal.transfers);
    for (let n = 0; n < 3; n++) await recordAudit(api.deps);
    expect(await sealed()).toEqual([10]);
    commit();
    await late;
    await ledger.sealAll();
    expect(await sealed()).toEqual([10, 2]);
    expect(await ledger.differences()).toBe("");
  });

  it("follows on what is sealed, however many audits there are at one instant", async () => {
    await ledger.sealAll();
    for (let round = 1; round <= 4; round++) {
      await one.caller.avatar.change({ color: round + 1, face: 0, hat: 0, pet: 0 });
      await Promise.all(Array.from({ length: 3 }, () => recordAudit(api.deps)));
    }
    await ledger.sealAll();
    expect((await api.deps.db.select().from(ledgerSeals)).length).toBeGreaterThan(1);
    expect(await ledger.differences()).toBe("");
  });

  it("doesn't seal what differs, and says so in the log and in the records", async () => {
    await superuser`update accounts set balance = balance + 1 where user_id = ${one.id}`;
    for (let n = 0; n < 3; n++)
      expect(await api.system.job.auditLedger()).toMatchObject({ read: 10, failed: 2 });
    expect(await api.deps.db.select().from(ledgerSeals)).toEqual([]);
    const operator = await api.newUser({ points: 0, role: "OPERATOR" });
    const { items } = await operator.caller.operator.ledgerAudits({});
    expect(items).toHaveLength(3);
    expect(items[0]).toMatchObject({ balanced: false, transfers: 10, balances: { PAYOUT: 2_000 } });
  });

  it("holds over a change of keys, as long as the old one is kept", async () => {
    await ledger.sealAll();
    const { ledgerKeys } = api.deps.config;
    const fresh = { id: "aaaaaaaa", secret: "fresh" };
    Object.assign(api.deps.config, { ledgerKeys: [fresh, ...ledgerKeys] });
    await one.caller.avatar.change({ color: 2, face: 2, hat: 2, pet: 2 });
    await ledger.sealAll();
    expect(await ledger.differences()).toBe("");
    const seals = await api.deps.db.select().from(ledgerSeals);
    expect(seals.map(({ digest }) => digest.startsWith("aaaaaaaa."))).toEqual([false, true]);
    Object.assign(api.deps.config, { ledgerKeys: [fresh] });
    expect(await ledger.differences()).toContain("is sealed with a key that is not there");
  });

  it("accepts transfers from before there were seals, until they are sealed", async () => {
    await superuser`update transfers set seal = null, request_hash = null`;
    expect(await ledger.differences()).toBe("");
    await ledger.sealAll();
    expect(await ledger.differences()).toBe("");
    await superuser`update transfers set at = at + interval '1 day' where idempotency_key = 'charge:1'`;
    expect(await ledger.differences()).toContain("is not what was sealed");
  });
});
