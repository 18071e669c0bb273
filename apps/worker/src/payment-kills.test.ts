import { auditLedger, createTestApi, type TestApi, type TestUser } from "@octopus/api/testing";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPrograms, type Program, type Programs } from "./programs.testing.js";

/*
 * The worker is killed at every step of settling a payment, and of tidying a withdrawal's bank account; then another one
 * finishes. What a page does with a payment is the same steps in the same order, and a crash there leaves the same states.
 */

let api: TestApi;
let programs: Programs;
let sql: postgres.Sql;
beforeAll(async () => {
  api = await createTestApi({ now: new Date().toISOString(), payments: true });
  programs = await buildPrograms(api.databaseUrl);
  sql = postgres(api.databaseUrl, { max: 4 });
}, 60_000);
afterAll(async () => {
  await sql.end();
  await programs.close();
  await api.close();
});

const worker = (job: Job) => programs.start("run-once", [job], { KAKAOPAY_URL: api.kakaoPay!.url });

type Job = "settlePayments" | "tidyBankAccounts";

/** What another worker does when it comes to this job: the same procedure, in this process. */
async function finish(job: Job): Promise<void> {
  api.clock.set(new Date());
  await api.system.job[job]();
}

/** Kills it, and waits until its connections are gone, or its locks would be in the way. */
async function kill(program: Program): Promise<void> {
  program.signal("SIGKILL");
  await program.ended;
  await expect
    .poll(
      async () => (await sql`select from pg_stat_activity where application_name = 'octopus-worker'`).length,
      {
        timeout: 60_000,
      },
    )
    .toBe(0);
}

async function workerWaitsForALock(): Promise<void> {
  const waiting = () => sql`
    select from pg_stat_activity where application_name = 'octopus-worker' and wait_event_type = 'Lock'`;
  await expect.poll(async () => (await waiting()).length, { timeout: 60_000 }).toBeGreaterThan(0);
}

/** Runs a job while something is locked, kills it there, and lets the lock go. */
async function killedWaitingFor(job: Job, lock: string): Promise<void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let taken = () => {};
  const isTaken = new Promise<void>((resolve) => (taken = resolve));
  const holding = sql.begin(async (tx) => {
    await tx.unsafe(lock);
    taken();
    await released;
  });
  await isTaken;
  const program = worker(job);
  await workerWaitsForALock();
  program.signal("SIGKILL");
  release();
  await holding;
  await kill(program);
}

/** A payment that KakaoPay holds and we don't know of, due to be asked for. */
async function paidAndLost(person: TestUser): Promise<number> {
  const { paymentId, redirectUrl } = await person.caller.payment.ready({ amount: 3_000 });
  const { pgToken } = await api.kakaoPay!.pay(redirectUrl, "lost");
  await api.kakaoPay!.order("order", { kind: "down" });
  await person.caller.payment.approve({ paymentId, pgToken }).catch(() => undefined);
  await dueNow(paymentId);
  return paymentId;
}

const dueNow = (paymentId: number) =>
  sql`update payments set next_check_at = now() - interval '1 minute' where id = ${paymentId}`;

/** As it is three minutes later: the claim of whoever was killed is over. */
const claimIsOver = () =>
  sql`update payments set next_check_at = now() - interval '1 minute' where next_check_at is not null`;

/** Kills the worker while KakaoPay, asked for this, has not answered yet. */
async function killedAsking(what: "order" | "cancel", trouble: object): Promise<void> {
  const heard = api.kakaoPay!.calls(what);
  await api.kakaoPay!.order(what, trouble);
  const program = worker("settlePayments");
  await expect.poll(() => api.kakaoPay!.calls(what), { timeout: 60_000 }).toBeGreaterThan(heard);
  await kill(program);
}

describe("killed while it settles a payment", () => {
  const row = (paymentId: number) => `payments where id = ${paymentId} for update`;
  it.each([
    [
      "before it has claimed it",
      (id: number) =>
        killedWaitingFor(
          "settlePayments",
          `lock table payments in access exclusive mode; select 1 from ${row(id)}`,
        ),
    ],
    ["while the provider is asked", () => killedAsking("order", { kind: "slow", milliseconds: 60_000 })],
    ["after the provider has answered, before the row is locked", (id: number) => killedAfterAsking(id)],
    [
      "before the points are credited",
      () => killedWaitingFor("settlePayments", "select 1 from accounts where kind = 3 for update"),
    ],
    [
      "between the transfer and the balances",
      () => killedWaitingFor("settlePayments", "lock table transfers in share mode"),
    ],
  ])("%s", { timeout: 240_000 }, async (_, killing) => {
    const person = await api.newUser({ points: 0 });
    const paymentId = await paidAndLost(person);
    await killing(paymentId);
    expect((await person.caller.point.balance()).points).toBe(0);
    await claimIsOver();
    await Promise.all([finish("settlePayments"), finish("settlePayments")]);
    expect((await person.caller.point.balance()).points).toBe(3_000);
    expect((await person.caller.payment.byId({ paymentId })).status).toBe("APPROVED");
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  });

  /** The worker asks without a lock; then it wants the row, which somebody holds from the moment the question is heard. */
  async function killedAfterAsking(paymentId: number): Promise<void> {
    const heard = api.kakaoPay!.calls("order");
    await api.kakaoPay!.order("order", { kind: "slow", milliseconds: 3_000 });
    const program = worker("settlePayments");
    await expect
      .poll(() => api.kakaoPay!.calls("order"), { timeout: 60_000, interval: 5 })
      .toBeGreaterThan(heard);
    await sql.begin(async (tx) => {
      await tx.unsafe(`select 1 from ${row(paymentId)}`);
      await workerWaitsForALock();
      program.signal("SIGKILL");
      await program.ended;
    });
    await kill(program);
  }
});

describe("killed while money is given back", () => {
  it.each([
    ["before KakaoPay has heard of it", { kind: "slow", milliseconds: 60_000 }],
    ["after KakaoPay has done it", { kind: "lost", milliseconds: 60_000 }],
  ])("%s", { timeout: 240_000 }, async (_, trouble) => {
    const person = await api.newUser({ points: 0 });
    const { paymentId, redirectUrl } = await person.caller.payment.ready({ amount: 3_000 });
    const { pgToken } = await api.kakaoPay!.pay(redirectUrl, "approve");
    await person.caller.payment.approve({ paymentId, pgToken });
    await api.kakaoPay!.order("cancel", { kind: "down" });
    await api.kakaoPay!.order("order", { kind: "down" });
    expect(await person.caller.payment.cancel({ paymentId })).toEqual({ points: 0, refunded: false });
    await dueNow(paymentId);
    await killedAsking("cancel", trouble);
    await claimIsOver();
    await finish("settlePayments");
    expect((await person.caller.payment.byId({ paymentId })).refunded).toBe(true);
    expect(api.kakaoPay!.payments().at(-1)).toMatchObject({ canceled: 3_000 });
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  });
});

describe("killed while it tidies bank accounts", () => {
  it.each([
    ["before it has one", "lock table withdrawals in access exclusive mode"],
    ["before it is written", "lock table withdrawals in share mode"],
  ])("%s", { timeout: 240_000 }, async (_, lock) => {
    const person = await api.newUser({ points: 2_000 });
    const account = { bank: "090", accountNumber: "110234567890", accountHolder: "김옥순" };
    const { id } = await person.caller.withdrawal.request({ amount: 2_000, ...account });
    const operator = await api.newUser({ points: 0, role: "OPERATOR" });
    await operator.caller.operator.payWithdrawal({ id });
    await sql`update withdrawals set decided_at = decided_at - interval '31 days' where id = ${id}`;
    const sealed = async () =>
      (await sql`select sealed_account from withdrawals where id = ${id}`)[0]!["sealed_account"] as
        string | null;
    const before = await sealed();
    await killedWaitingFor("tidyBankAccounts", lock);
    expect(await sealed()).toBe(before);
    await finish("tidyBankAccounts");
    expect(await sealed()).toBeNull();
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  });
});

describe("a decision on a withdrawal that is broken off", () => {
  it.each([
    ["at its row", "select 1 from withdrawals for update"],
    ["at the points", "select 1 from accounts where kind = 4 for update"],
    ["at the ledger", "lock table transfers in share mode"],
  ])("%s has done nothing, and can be taken again", { timeout: 240_000 }, async (_, lock) => {
    const person = await api.newUser({ points: 2_000 });
    const operator = await api.newUser({ points: 0, role: "OPERATOR" });
    const account = { bank: "090", accountNumber: "110234567890", accountHolder: "김옥순" };
    const { id } = await person.caller.withdrawal.request({ amount: 2_000, ...account });
    for (const decide of [
      () => operator.caller.operator.rejectWithdrawal({ id, reason: "계좌가 달라요" }),
      () => person.caller.withdrawal.cancel({ id }),
      () => operator.caller.operator.payWithdrawal({ id }),
    ]) {
      await sql.begin(async (tx) => {
        await tx.unsafe(lock);
        const decided = decide().then(
          () => "decided",
          () => "broken off",
        );
        await expect
          .poll(
            async () =>
              (
                await sql`
                  select pg_cancel_backend(pid) from pg_stat_activity
                  where wait_event_type = 'Lock' and datname = current_database() and pid <> pg_backend_pid()`
              ).length,
            { timeout: 60_000 },
          )
          .toBeGreaterThan(0);
        expect(await decided).toBe("broken off");
      });
      expect((await person.caller.withdrawal.mine({})).items[0]).toMatchObject({ status: "REQUESTED" });
      expect((await person.caller.point.balance()).points).toBe(0);
    }
    await operator.caller.operator.payWithdrawal({ id });
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  });
});
