import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { pointBalance } from "../points/index.js";
import type { ProviderPayment } from "../ports/payment-provider.js";
import { checkPayment } from "./check-payment.js";
import { isPayable } from "./payment-transition.js";
import { settlePayment } from "./settle-payment.js";
import { ownPayment, type PaymentRow, stored } from "./stored-payment.js";

/**
 * Takes the money that a person has agreed to on the provider's page, and credits the points: once, however often the
 * page is loaded, and in however many tabs. Answers with the points that the person has now.
 *
 * Throws PAYMENT_NOT_FOUND, PAYMENT_STATE_CONFLICT when it has ended without being paid, PAYMENT_NOT_MADE when the
 * provider took no money, and PAYMENT_PROVIDER_ERROR when that can't be known yet: the worker goes on asking.
 */
export async function approvePayment(
  deps: Deps,
  userId: number,
  { paymentId, pgToken }: { readonly paymentId: number; readonly pgToken: string },
): Promise<{ points: number }> {
  const payment = await ownPayment(deps.db, userId, paymentId);
  if (payment.status === "CANCELLED" || payment.status === "FAILED")
    throw new BusinessError("PAYMENT_STATE_CONFLICT");
  if (payment.status === "READY") {
    const settled = await take(deps, payment, pgToken);
    if (settled === undefined || settled.problem !== null) throw new BusinessError("PAYMENT_PROVIDER_ERROR");
    if (settled.status !== "APPROVED") throw new BusinessError("PAYMENT_NOT_MADE");
  }
  const { points } = await pointBalance(deps.db, userId);
  return { points };
}

async function take(deps: Deps, payment: PaymentRow, pgToken: string): Promise<PaymentRow | undefined> {
  const { providerId } = payment;
  if (providerId === null || !isPayable(payment, deps.clock.realNow())) return checkPayment(deps, payment);
  let said: ProviderPayment;
  try {
    said = await deps.payments.approve({ ...stored(payment), providerId }, pgToken);
  } catch (err) {
    // The answer may be lost, or be that another tab was first: only asking tells whether the money was taken.
    deps.log.warn({ err, paymentId: payment.id }, "a payment was not approved in one go");
    return checkPayment(deps, payment);
  }
  return settlePayment(deps, payment.id, said);
}
