import { inTransaction, type Tx } from "@octopus/db";
import { payments } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { postingNow, postTransfers, systemAccount, userAccount } from "../points/index.js";
import type { ProviderPayment } from "../ports/payment-provider.js";
import { nextCheckAt } from "./next-check.js";
import { paymentTransition } from "./payment-transition.js";
import { lockPayment, type PaymentRow, stored } from "./stored-payment.js";

/**
 * Does what follows from the provider's word, in one transaction, whoever brings it and however often: a page, a second
 * tab, a worker. The one place where a payment is credited. Answers with how the payment stands now.
 */
export async function settlePayment(
  deps: Deps,
  paymentId: number,
  said: ProviderPayment | undefined,
): Promise<PaymentRow> {
  return inTransaction(deps.db, async (tx) => {
    const payment = await lockPayment(tx, paymentId);
    const now = deps.clock.realNow();
    const transition = paymentTransition(stored(payment), said, now);
    const settled = { nextCheckAt: null, checks: 0, problem: null };
    const later = {
      nextCheckAt: nextCheckAt(now, payment.checks),
      checks: Math.min(payment.checks + 1, MOST_CHECKS),
    };
    switch (transition.do) {
      case "credit":
        await credit(tx, deps, payment);
        return change(tx, payment, { ...settled, status: "APPROVED", approvedAt: now });
      case "end":
        return change(tx, payment, { ...settled, status: transition.as });
      case "refunded":
        return change(tx, payment, { ...settled, refundedAt: now });
      case "rest":
        return change(tx, payment, settled);
      case "wait":
      case "refund":
        return change(tx, payment, later);
      case "ask-an-operator":
        deps.log.error({ paymentId, why: transition.why }, "a payment needs an operator");
        return change(tx, payment, { ...later, problem: transition.why });
    }
  });
}

/** The column is a small one, and the delay no longer grows by then. */
const MOST_CHECKS = 20;

async function credit(tx: Tx, deps: Deps, { id, userId, amount }: PaymentRow): Promise<void> {
  // The system's account first, since its id is the lower one.
  const from = await systemAccount(tx, "GATEWAY");
  const to = await userAccount(tx, userId);
  await postTransfers(
    tx,
    [{ kind: "CHARGE", from, to, amount, userId, idempotencyKey: `charge:${id}` }],
    postingNow(deps),
  );
}

async function change(tx: Tx, { id }: PaymentRow, values: Partial<PaymentRow>): Promise<PaymentRow> {
  const [payment] = await tx.update(payments).set(values).where(eq(payments.id, id)).returning();
  return payment!;
}
