import { payments } from "@octopus/db/schema";
import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { PaymentRefusal, type ProviderPayment } from "../ports/payment-provider.js";
import { nextCheckAt } from "./next-check.js";
import { settlePayment } from "./settle-payment.js";
import type { PaymentRow } from "./stored-payment.js";

/** From then on it is no passing trouble, and operators see it. */
const TROUBLING_CHECKS = 6;

/**
 * Asks the provider how a payment stands, after telling it to give the money back where that is due, and does what follows.
 * Answers with how it stands now; undefined when the provider could not be asked: then it is asked again later.
 */
export async function checkPayment(deps: Deps, payment: PaymentRow): Promise<PaymentRow | undefined> {
  let said: ProviderPayment | undefined;
  try {
    said = await askProvider(deps, payment);
  } catch (error) {
    await putOff(deps, payment, error);
    return undefined;
  }
  return settlePayment(deps, payment.id, said);
}

async function askProvider(
  { payments: provider, log }: Deps,
  { id: paymentId, providerId, amount, cancelledAt, refundedAt }: PaymentRow,
): Promise<ProviderPayment | undefined> {
  // Its beginning broke off before the provider had named it: nobody can have paid it.
  if (providerId === null) return undefined;
  if (cancelledAt !== null && refundedAt === null)
    try {
      return await provider.cancel({ providerId, amount });
    } catch (err) {
      // The answer may be lost, or be that it has been done before: only asking tells.
      log.warn({ err, paymentId }, "the provider did not give money back");
    }
  return provider.order(providerId);
}

/** An operator is told when the provider says no, or says nothing for long. Neither is a word about the money. */
async function putOff({ db, clock, log }: Deps, { id, checks }: PaymentRow, error: unknown): Promise<void> {
  log.warn({ err: error, paymentId: id }, "a payment could not be looked up");
  const problem =
    error instanceof PaymentRefusal
      ? `the provider refuses to tell about it (${error.providerCode})`
      : "the provider does not answer";
  await db
    .update(payments)
    .set({
      nextCheckAt: nextCheckAt(clock.realNow(), checks),
      checks: sql`least(${payments.checks} + 1, 20)`,
      ...(checks >= TROUBLING_CHECKS && { problem }),
    })
    .where(and(eq(payments.id, id), isNotNull(payments.nextCheckAt)));
}
