import { payments } from "@octopus/db/schema";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditLedger } from "../audit/index.js";
import { createTestApi, type TestApi, type TestUser } from "../testing/index.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ payments: true });
});
afterAll(() => api.close());

/** What people, the provider, the clock and the workers may do; `n` names one of the payments begun so far. */
const step = fc.oneof(
  fc.record({ do: fc.constant("ready"), amount: fc.constantFrom(1_000, 3_000, 500_000) }),
  fc.record({
    do: fc.constant("pay"),
    n: fc.nat(2),
    outcome: fc.constantFrom("approve", "approve", "lost", "cancel", "fail"),
  }),
  fc.record({ do: fc.constant("approve"), n: fc.nat(2), rightToken: fc.boolean() }),
  fc.record({ do: fc.constantFrom("cancel", "recheck", "look"), n: fc.nat(2) }),
  fc.record({ do: fc.constant("spend") }),
  fc.record({ do: fc.constant("sweep") }),
  fc.record({ do: fc.constant("wait"), minutes: fc.constantFrom(1, 10, 61, 24 * 60, 8 * 24 * 60) }),
  fc.record({
    do: fc.constant("trouble"),
    at: fc.constantFrom("ready", "approve", "cancel", "order"),
    kind: fc.constantFrom("down", "lost", "malformed"),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Steps one after the other; those of one batch at one instant. */
const life = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });

interface Begun {
  paymentId: number;
  redirectUrl: string;
  pgToken: string;
}

async function live(person: TestUser, batches: Step[][]): Promise<void> {
  const begun: Begun[] = [];
  let looks = 0;
  const nothing = () => undefined;

  async function take(taken: Step): Promise<void> {
    const payment = "n" in taken ? begun[taken.n] : undefined;
    switch (taken.do) {
      case "ready": {
        const made = await person.caller.payment
          .ready({ amount: (taken as { amount: number }).amount })
          .catch(nothing);
        if (made) begun.push({ ...made, pgToken: "" });
        return;
      }
      case "pay": {
        const { outcome } = taken as { outcome: "approve" | "lost" | "cancel" | "fail" };
        const paid = payment && (await api.kakaoPay!.pay(payment.redirectUrl, outcome).catch(nothing));
        if (paid) payment.pgToken = paid.pgToken;
        return;
      }
      case "approve": {
        if (!payment) return;
        const pgToken = (taken as { rightToken: boolean }).rightToken ? payment.pgToken : "guessed";
        return void (await person.caller.payment
          .approve({ paymentId: payment.paymentId, pgToken })
          .catch(nothing));
      }
      case "cancel":
      case "recheck":
        return void (payment && (await person.caller.payment[taken.do](payment).catch(nothing)));
      case "look":
        return void (payment && (await person.caller.payment.byId(payment)));
      case "spend":
        return void (await person.caller.avatar
          .change({ color: ++looks % 14, face: 0, hat: 0, pet: 0 })
          .catch(nothing));
      case "sweep":
        return void (await api.system.job.settlePayments());
      case "wait":
        return pass((taken as { minutes: number }).minutes);
      case "trouble": {
        const { at, kind } = taken as { at: "ready"; kind: string };
        return api.kakaoPay!.order(at, { kind });
      }
    }
  }
  for (const batch of batches) await Promise.all(batch.map(take));
}

function pass(minutes: number) {
  api.clock.set(new Date(api.clock.realNow().getTime() + minutes * 60_000));
}

/** Trouble ends, time passes, and the workers go on until nothing is left to be asked for. */
async function comeToRest(): Promise<void> {
  for (let round = 0; round < 40; round++) {
    pass(31);
    await Promise.all([api.system.job.settlePayments(), api.system.job.settlePayments()]);
    const open = await api.deps.db.query.payments.findMany({
      where: (p, { isNotNull }) => isNotNull(p.nextCheckAt),
    });
    if (open.length === 0) return;
  }
  throw new Error("some payment never came to rest");
}

it(
  "credits what the provider was paid, exactly once, and nothing else, whatever happens in whatever order",
  { timeout: 240_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(life, async (batches) => {
        const person = await api.newUser({ points: 0 });
        await live(person, batches);
        await comeToRest();

        const rows = (await api.deps.db.select().from(payments)).filter(({ userId }) => userId === person.id);
        const said = new Map(api.kakaoPay!.payments().map((payment) => [payment.tid, payment]));
        for (const row of rows) {
          const kakao = row.providerId === null ? undefined : said.get(row.providerId);
          const was = `payment ${row.id}: ${row.status}, at KakaoPay ${kakao?.status}`;
          expect(row.approvedAt !== null, was).toBe(kakao?.approvedAt !== undefined);
          expect(row.cancelledAt !== null, was).toBe(kakao?.status === "CANCEL_PAYMENT");
          expect(row.refundedAt !== null, was).toBe(kakao?.status === "CANCEL_PAYMENT");
          expect(row.problem, was).toBeNull();
          expect(row.status, was).not.toBe("READY");
        }
        const known = new Set(rows.map(({ providerId }) => providerId));
        const paidUnknown = [...said.values()].filter(
          ({ tid, userId, approvedAt }) =>
            userId === `person-${person.id}` && approvedAt !== undefined && !known.has(tid),
        );
        expect(paidUnknown).toEqual([]);

        const sum = rows.reduce((points, { amount, approvedAt, cancelledAt }) => {
          return points + (approvedAt ? amount : 0) - (cancelledAt ? amount : 0);
        }, 0);
        const { withdrawable, points } = await person.caller.point.balance();
        expect(withdrawable).toBe(Math.min(points, sum));
        expect((await auditLedger(api.deps)).differences).toEqual([]);
      }),
      { numRuns: Number(process.env["PAYMENT_RUNS"] ?? 60), interruptAfterTimeLimit: 200_000 },
    );
  },
);
