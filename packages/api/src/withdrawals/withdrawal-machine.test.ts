import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditLedger } from "../audit/index.js";
import { createTestApi, type TestApi, type TestUser } from "../testing/index.js";

let api: TestApi;
let operators: TestUser[];
beforeAll(async () => {
  api = await createTestApi();
  const operator = () => api.newUser({ points: 0, role: "OPERATOR" });
  operators = [await operator(), await operator()];
});
afterAll(() => api.close());

const account = { bank: "090", accountNumber: "110234567890", accountHolder: "김옥순" };

const step = fc.record({
  what: fc.constantFrom("request", "request", "cancel", "export", "pay", "reject", "spend", "tidy"),
  who: fc.nat(1),
  n: fc.nat(4),
  amount: fc.constantFrom(1_000, 2_500, 6_000),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Steps of one batch are taken at one instant. */
const life = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

it(
  "ends each withdrawal once, and keeps in PAYOUT what is still to be paid, whatever happens in whatever order",
  { timeout: 200_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(life, async (batches) => {
        const people = [await api.newUser({ points: 8_000 }), await api.newUser({ points: 8_000 })];
        const asked: { id: number; who: number }[] = [];
        const answers = new Map<number, Set<string>>();
        let looks = 0;

        async function take({ what, who, n, amount }: Step): Promise<void> {
          const person = people[who]!.caller;
          const operator = operators[who]!.caller.operator;
          const id = asked[n]?.id;
          switch (what) {
            case "request":
              return void asked.push({ ...(await person.withdrawal.request({ amount, ...account })), who });
            case "spend":
              return void (await person.avatar.change({ color: ++looks % 14, face: 0, hat: 0, pet: 0 }));
            case "export":
              return void (await operator.exportWithdrawals());
            case "tidy":
              return void (await api.system.job.tidyBankAccounts());
          }
          if (id === undefined) return;
          if (what === "cancel") await people[asked[n]!.who]!.caller.withdrawal.cancel({ id });
          else if (what === "pay") await operator.payWithdrawal({ id });
          else await operator.rejectWithdrawal({ id, reason: "계좌가 달라요" });
          answers.set(id, (answers.get(id) ?? new Set()).add(what));
        }
        for (const batch of batches) await Promise.all(batch.map((each) => take(each).catch(refusalOnly)));

        // Nobody was told of two different ends.
        for (const [id, ends] of answers) expect(ends.size, `withdrawal ${id}: ${[...ends].join()}`).toBe(1);
        const [payout] = await api.deps.db.execute<{ balance: string; open: string }>(sql`
          select (select balance from accounts where kind = 4) as balance,
            (select coalesce(sum(amount), 0) from withdrawals where status = 0) as open`);
        expect(payout!.balance).toBe(payout!.open);
        for (const { caller } of people) {
          const { points, withdrawable } = await caller.point.balance();
          expect(points).toBeGreaterThanOrEqual(0);
          expect(withdrawable).toBeLessThanOrEqual(8_000);
        }
        expect((await auditLedger(api.deps)).differences).toEqual([]);
      }),
      { numRuns: Number(process.env["WITHDRAWAL_RUNS"] ?? 40), interruptAfterTimeLimit: 150_000 },
    );
  },
);

/** What is refused is part of the game; a fault is not. */
function refusalOnly(error: unknown): void {
  if ((error as { code?: string }).code === "INTERNAL_SERVER_ERROR") throw error;
}
