import { payments } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditLedger } from "../audit/index.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";

let api: TestApi;
let person: TestUser;
beforeEach(async () => {
  api = await createTestApi({ payments: true });
  person = await api.newUser({ points: 0 });
});
afterEach(async () => {
  const audit = await auditLedger(api.deps);
  await api.close();
  expect(audit.differences).toEqual([]);
});

const pay = (redirectUrl: string, outcome: "approve" | "cancel" | "fail" | "lost" = "approve") =>
  api.kakaoPay!.pay(redirectUrl, outcome);
const points = async () => (await person.caller.point.balance()).points;
const row = async (id: number) => (await api.deps.db.select().from(payments).where(eq(payments.id, id)))[0]!;
const later = (minutes: number) => api.clock.set(new Date(api.clock.realNow().getTime() + minutes * 60_000));

/** A charge up to the moment at which the provider sends the person back. */
async function agreed(amount = 3_000, outcome: "approve" | "lost" = "approve") {
  const { paymentId, redirectUrl } = await person.caller.payment.ready({ amount });
  const { pgToken } = await pay(redirectUrl, outcome);
  return { paymentId, pgToken };
}

async function charged(amount = 3_000): Promise<number> {
  const payment = await agreed(amount);
  await person.caller.payment.approve(payment);
  return payment.paymentId;
}

describe("a charge", () => {
  it("is credited when the provider has taken the money, once however often it is loaded", async () => {
    const payment = await agreed(5_000);
    expect(await points()).toBe(0);
    expect(await person.caller.payment.approve(payment)).toEqual({ points: 5_000 });
    expect(await person.caller.payment.approve(payment)).toEqual({ points: 5_000 });
    expect(await person.caller.payment.byId(payment)).toMatchObject({
      amount: 5_000,
      status: "APPROVED",
      isCancellable: true,
      refunded: false,
      points: 5_000,
    });
    expect(await person.caller.point.balance()).toEqual({ points: 5_000, withdrawable: 5_000 });
  });

  it("is credited once by two tabs and two workers at one instant", async () => {
    const payment = await agreed();
    later(2);
    await Promise.all([
      ...Array.from({ length: 4 }, () => person.caller.payment.approve(payment)),
      api.system.job.settlePayments(),
      api.system.job.settlePayments(),
    ]);
    expect(await points()).toBe(3_000);
  });

  it("sends people to the page for their device", async () => {
    const windows =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36";
    const at = api.callerOf({ userId: person.id, role: "USER" }, "ko", { userAgent: windows });
    expect((await at.payment.ready({ amount: 1_000 })).redirectUrl).toContain("/pay/pc?");
    expect((await person.caller.payment.ready({ amount: 1_000 })).redirectUrl).toContain("/pay/mobile?");
  });

  it.each([0, 500, 1_500, 501_000, -1_000])("is never of %i points", async (amount) => {
    expect(await refusal(person.caller.payment.ready({ amount }))).toBe("VALIDATION_ERROR");
  });

  it("is somebody's own", async () => {
    const payment = await agreed();
    const other = (await api.newUser({ points: 0 })).caller;
    for (const attempt of [
      () => other.payment.approve(payment),
      () => other.payment.cancel(payment),
      () => other.payment.byId(payment),
      () => other.payment.recheck(payment),
    ])
      expect(await refusal(attempt())).toBe("PAYMENT_NOT_FOUND");
    expect((await other.payment.mine({})).items).toHaveLength(0);
  });

  it("isn't credited by a token of one's own making, and can still be paid after that", async () => {
    const payment = await agreed();
    expect(await refusal(person.caller.payment.approve({ ...payment, pgToken: "made-up" }))).toBe(
      "PAYMENT_NOT_MADE",
    );
    expect(await points()).toBe(0);
    expect(await person.caller.payment.approve(payment)).toEqual({ points: 3_000 });
  });

  it("isn't credited by a return that nobody has agreed to", async () => {
    const { paymentId } = await person.caller.payment.ready({ amount: 1_000 });
    expect(await refusal(person.caller.payment.approve({ paymentId, pgToken: "0" }))).toBe(
      "PAYMENT_NOT_MADE",
    );
    expect(await person.caller.payment.recheck({ paymentId })).toEqual({ status: "READY" });
  });

  it.each([
    ["cancel", "CANCELLED"],
    ["fail", "FAILED"],
  ] as const)(
    "ends when the person comes back by %s, by the provider's word alone",
    async (outcome, status) => {
      const { paymentId, redirectUrl } = await person.caller.payment.ready({ amount: 1_000 });
      expect(await person.caller.payment.recheck({ paymentId })).toEqual({ status: "READY" });
      await pay(redirectUrl, outcome);
      expect(await person.caller.payment.recheck({ paymentId })).toEqual({ status });
      expect(await refusal(person.caller.payment.approve({ paymentId, pgToken: "0" }))).toBe(
        "PAYMENT_STATE_CONFLICT",
      );
    },
  );

  it("ends an hour later when the person has closed the tab, before or after agreeing", async () => {
    const { paymentId } = await person.caller.payment.ready({ amount: 1_000 });
    const other = await agreed();
    later(59);
    await api.system.job.settlePayments();
    expect((await row(paymentId)).status).toBe("READY");
    later(31);
    await api.system.job.settlePayments();
    expect([(await row(paymentId)).status, (await row(other.paymentId)).status]).toEqual([
      "FAILED",
      "FAILED",
    ]);
  });

  it("ends for whoever comes back after a day, worker or none", async () => {
    const payment = await agreed();
    later(24 * 60);
    expect(await refusal(person.caller.payment.approve(payment))).toBe("PAYMENT_NOT_MADE");
    expect(await refusal(person.caller.payment.approve(payment))).toBe("PAYMENT_STATE_CONFLICT");
    expect(await points()).toBe(0);
  });

  it("fails when the provider can't be reached, and says so", async () => {
    await api.kakaoPay!.order("ready", { kind: "down" });
    expect(await refusal(person.caller.payment.ready({ amount: 1_000 }))).toBe("PAYMENT_PROVIDER_ERROR");
    expect((await person.caller.payment.mine({})).items[0]).toMatchObject({ status: "FAILED" });
  });
});

describe("an answer that gets lost", () => {
  it("is asked for again at once", async () => {
    const payment = await agreed(3_000, "lost");
    expect(await person.caller.payment.approve(payment)).toEqual({ points: 3_000 });
  });

  it("is asked for by the worker while the provider is silent", async () => {
    const payment = await agreed(3_000, "lost");
    await api.kakaoPay!.order("order", { kind: "down" }, { kind: "malformed" });
    expect(await refusal(person.caller.payment.approve(payment))).toBe("PAYMENT_PROVIDER_ERROR");
    later(1);
    expect(await api.system.job.settlePayments()).toMatchObject({ read: 1, failed: 1 });
    expect(await points()).toBe(0);
    later(5);
    expect(await api.system.job.settlePayments({ dryRun: true })).toMatchObject({ changed: 1 });
    expect(await points()).toBe(0);
    expect(await api.system.job.settlePayments()).toMatchObject({ read: 1, changed: 1 });
    expect(await points()).toBe(3_000);
    later(60);
    expect(await api.system.job.settlePayments()).toMatchObject({ read: 0 });
  });

  it("is credited although we had given the payment up", async () => {
    const payment = await agreed(3_000, "lost");
    await api.kakaoPay!.order("order", { kind: "down" });
    expect(await refusal(person.caller.payment.approve(payment))).toBe("PAYMENT_PROVIDER_ERROR");
    // As another version of ours, or a clock that jumped, might have left it.
    await api.deps.db.update(payments).set({ status: "FAILED", nextCheckAt: api.clock.realNow() });
    await api.system.job.settlePayments();
    expect(await points()).toBe(3_000);
  });

  it("never counts as unpaid because the provider refuses to tell", async () => {
    const payment = await agreed(3_000, "lost");
    const refuses = { kind: "malformed", body: '{"error_code":-401}' };
    await api.kakaoPay!.order("order", ...Array.from({ length: 12 }, () => refuses));
    expect(await refusal(person.caller.payment.approve(payment))).toBe("PAYMENT_PROVIDER_ERROR");
    for (let day = 0; day < 11; day++) {
      later(24 * 60);
      await api.system.job.settlePayments();
    }
    expect(await row(payment.paymentId)).toMatchObject({
      status: "READY",
      problem: expect.any(String) as string,
    });
    later(24 * 60);
    await api.system.job.settlePayments();
    expect(await points()).toBe(3_000);
    expect((await row(payment.paymentId)).problem).toBeNull();
  });
});

describe("what the provider says", () => {
  it.each([
    ["another amount", { total: 500_000 }],
    ["another order", { orderId: "octopus-0" }],
    ["another person", { userId: "person-0" }],
  ])("credits nothing when it is of %s, and operators see it", async (_, change) => {
    const operator = (await api.newUser({ points: 0, role: "OPERATOR" })).caller;
    const payment = await agreed(3_000, "lost");
    const { providerId } = await row(payment.paymentId);
    await api.kakaoPay!.tamper(providerId!, change);
    await refusal(person.caller.payment.approve(payment));
    await api.kakaoPay!.tamper(providerId!, { status: "SUCCESS_PAYMENT" });
    await refusal(person.caller.payment.approve(payment));
    expect(await points()).toBe(0);
    const { items } = await operator.operator.payments({});
    // It is listed after ten minutes at the latest, with a problem at once.
    expect(items.map(({ id }) => id)).toEqual([payment.paymentId]);
    expect(items[0]!.problem).toMatch(/the provider has/);
  });
});

describe("calling a charge off", () => {
  it("takes the points and gives the money back", async () => {
    const paymentId = await charged(5_000);
    expect(await person.caller.payment.cancel({ paymentId })).toEqual({ points: 0, refunded: true });
    expect(api.kakaoPay!.payments()[0]).toMatchObject({ status: "CANCEL_PAYMENT", canceled: 5_000 });
    expect(await person.caller.payment.cancel({ paymentId })).toEqual({ points: 0, refunded: true });
    expect(await person.caller.payment.byId({ paymentId })).toMatchObject({
      status: "CANCELLED",
      refunded: true,
      isCancellable: false,
    });
  });

  it("happens once, however many press at one instant", async () => {
    const paymentId = await charged(5_000);
    await charged(5_000);
    await Promise.all(Array.from({ length: 5 }, () => person.caller.payment.cancel({ paymentId })));
    expect(await points()).toBe(5_000);
    expect(api.kakaoPay!.payments().map(({ canceled }) => canceled)).toEqual([5_000, 0]);
  });

  it("is refused after 7 days, for what was never paid and for points that are spent", async () => {
    const { paymentId: unpaid } = await person.caller.payment.ready({ amount: 1_000 });
    expect(await refusal(person.caller.payment.cancel({ paymentId: unpaid }))).toBe("PAYMENT_STATE_CONFLICT");
    const paymentId = await charged(1_000);
    await person.caller.avatar.change({ color: 1, face: 1, hat: 0, pet: 0 });
    expect(await refusal(person.caller.payment.cancel({ paymentId }))).toBe("POINT_LACK_ERROR");
    expect((await person.caller.payment.byId({ paymentId })).isCancellable).toBe(false);
    const late = await charged(1_000);
    later(7 * 24 * 60);
    expect(await refusal(person.caller.payment.cancel({ paymentId: late }))).toBe("CHARGE_CANCEL_TOO_LATE");
  });

  it.each([
    ["down", { kind: "down" }],
    ["losing the answer", { kind: "lost" }],
    ["talking nonsense", { kind: "malformed" }],
    ["slow", { kind: "slow", milliseconds: 30_000 }],
  ])("goes on until both agree while the provider is %s", async (_, trouble) => {
    const paymentId = await charged(5_000);
    await api.kakaoPay!.order("cancel", trouble);
    await api.kakaoPay!.order("order", { kind: "down" });
    expect(await person.caller.payment.cancel({ paymentId })).toEqual({ points: 0, refunded: false });
    later(2);
    await api.system.job.settlePayments();
    expect((await row(paymentId)).refundedAt).not.toBeNull();
    expect(api.kakaoPay!.payments()[0]).toMatchObject({ canceled: 5_000 });
    expect(await points()).toBe(0);
  });

  it("is shown to operators when the provider refuses, and goes on being tried", async () => {
    const operator = (await api.newUser({ points: 0, role: "OPERATOR" })).caller;
    const paymentId = await charged(5_000);
    const refuses = { kind: "malformed", body: '{"error_code":-706}' };
    await api.kakaoPay!.order("cancel", refuses);
    expect(await person.caller.payment.cancel({ paymentId })).toMatchObject({ refunded: false });
    expect((await operator.operator.payments({})).items).toHaveLength(0);
    await api.kakaoPay!.order("cancel", refuses);
    later(11);
    await api.system.job.settlePayments();
    expect((await operator.operator.payments({})).items).toMatchObject([{ id: paymentId, refundedAt: null }]);
    expect(await operator.operator.recheckPayment({ paymentId })).toEqual({ status: "CANCELLED" });
    expect((await operator.operator.payments({})).items).toHaveLength(0);
    expect((await operator.operator.payments({ hanging: false })).items).toMatchObject([{ id: paymentId }]);
  });
});

it("begins only so many charges an hour for one person", async () => {
  await api.close();
  api = await createTestApi({ payments: true, limits: { paymentPerPerson: { points: 2, seconds: 3600 } } });
  person = await api.newUser();
  for (let n = 0; n < 2; n++) await person.caller.payment.ready({ amount: 1_000 });
  expect(await refusal(person.caller.payment.ready({ amount: 1_000 }))).toBe("TOO_MANY_REQUESTS");
});
