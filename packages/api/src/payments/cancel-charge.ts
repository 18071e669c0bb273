import { inTransaction } from "@octopus/db";
import { payments } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { lockUserAccount, pointBalance, postingNow, postTransfers, systemAccount } from "../points/index.js";
import { cancellableUntil } from "./cancellable.js";
import { checkPayment } from "./check-payment.js";
import { lockPayment, ownPayment, type PaymentRow } from "./stored-payment.js";

/**
 * Calls a charge off, within 7 days and while its points are unspent: the points go at once, and the provider is told to
 * give the money back, again and again until it has. `refunded` says whether it has by now. Asked again, it answers the
 * same and takes nothing more.
 *
 * Throws PAYMENT_NOT_FOUND, PAYMENT_STATE_CONFLICT (never paid), CHARGE_CANCEL_TOO_LATE or POINT_LACK_ERROR.
 */
export async function cancelCharge(
  deps: Deps,
  userId: number,
  paymentId: number,
): Promise<{ points: number; refunded: boolean }> {
  await ownPayment(deps.db, userId, paymentId);
  const cancelled = await takeBack(deps, paymentId);
  const checked = cancelled.refundedAt === null ? await checkPayment(deps, cancelled) : cancelled;
  const { points } = await pointBalance(deps.db, userId);
  return { points, refunded: (checked ?? cancelled).refundedAt !== null };
}

async function takeBack(deps: Deps, paymentId: number): Promise<PaymentRow> {
  return inTransaction(deps.db, async (tx) => {
    const payment = await lockPayment(tx, paymentId);
    if (payment.cancelledAt !== null) return payment;
    // What was not charged through the provider can't be given back by it.
    if (payment.status !== "APPROVED" || payment.providerId === null)
      throw new BusinessError("PAYMENT_STATE_CONFLICT");
    const now = deps.clock.realNow();
    if (now >= cancellableUntil(payment.approvedAt!)) throw new BusinessError("CHARGE_CANCEL_TOO_LATE");

    const { userId, amount } = payment;
    const to = await systemAccount(tx, "GATEWAY");
    // The lock keeps the points from being staked, withdrawn or called off elsewhere after this look at them.
    const from = await lockUserAccount(tx, userId);
    if ((await pointBalance(tx, userId)).withdrawable < amount) throw new BusinessError("POINT_LACK_ERROR");
    const [cancelled] = await tx
      .update(payments)
      .set({ status: "CANCELLED", cancelledAt: now, nextCheckAt: now, checks: 0 })
      .where(eq(payments.id, paymentId))
      .returning();
    await postTransfers(
      tx,
      [{ kind: "CHARGE_CANCEL", from, to, amount, userId, idempotencyKey: `charge-cancel:${paymentId}` }],
      postingNow(deps),
    );
    return cancelled!;
  });
}
