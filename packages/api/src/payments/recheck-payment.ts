import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { checkPayment } from "./check-payment.js";
import { type PaymentRow, paymentById } from "./stored-payment.js";

/**
 * Asks the provider now how an open payment stands: for its owner, who has come back from the provider's page by whatever
 * way, and for operators. One that has ended is left as it is.
 *
 * Throws PAYMENT_NOT_FOUND, for other people's as well, and PAYMENT_PROVIDER_ERROR when the provider can't be asked.
 */
export async function recheckPayment(
  deps: Deps,
  { paymentId, ownerId }: { readonly paymentId: number; readonly ownerId?: number },
): Promise<PaymentRow> {
  const payment = await paymentById(deps.db, paymentId);
  if (!payment || (ownerId !== undefined && payment.userId !== ownerId))
    throw new BusinessError("PAYMENT_NOT_FOUND");
  if (payment.nextCheckAt === null) return payment;
  const checked = await checkPayment(deps, payment);
  if (checked === undefined) throw new BusinessError("PAYMENT_PROVIDER_ERROR");
  return checked;
}
