import { inTransaction } from "@octopus/db";
import { payments } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { requirePresent } from "../users/index.js";
import { nextCheckAt } from "./next-check.js";
import { orderIdOf, payerOf } from "./stored-payment.js";

export interface BeginPayment {
  readonly userId: number;
  /** Points, and Won. */
  readonly amount: number;
  /** The browser's name, which decides on the provider's page. */
  readonly userAgent: string | undefined;
}

/**
 * Begins a charge: a READY payment here and at the provider. Answers with the provider's page, where the person agrees to
 * it. Throws PAYMENT_PROVIDER_ERROR, TOO_MANY_REQUESTS, and UNAUTHORIZED for somebody who has left.
 */
export async function beginPayment(
  { db, clock, config, limits, log, payments: provider }: Deps,
  { userId, amount, userAgent }: BeginPayment,
): Promise<{ paymentId: number; redirectUrl: string }> {
  await limits.count("paymentPerPerson", String(userId));
  const startedAt = clock.realNow();
  // Written before the provider hears of it: nothing is paid there that we know nothing of.
  const paymentId = await inTransaction(db, async (tx) => {
    await requirePresent(tx, userId);
    const [payment] = await tx
      .insert(payments)
      .values({ userId, amount, startedAt, nextCheckAt: nextCheckAt(startedAt, 0) })
      .returning({ id: payments.id });
    return payment!.id;
  });

  const page = `${config.publicUrl}/me/points/charge/${paymentId}`;
  try {
    const { providerId, redirectUrl } = await provider.ready({
      orderId: orderIdOf(paymentId),
      payer: payerOf(userId),
      amount,
      itemName: `옥토퍼스 ${amount.toLocaleString("en-US")}P`,
      approvedUrl: `${page}/approved`,
      cancelledUrl: `${page}/cancelled`,
      failedUrl: `${page}/failed`,
      userAgent,
    });
    await db.update(payments).set({ providerId }).where(eq(payments.id, paymentId));
    return { paymentId, redirectUrl };
  } catch (err) {
    log.warn({ err, paymentId }, "a payment could not be begun");
    // Nobody has seen the provider's page, so nobody can have agreed to anything.
    await db.update(payments).set({ status: "FAILED", nextCheckAt: null }).where(eq(payments.id, paymentId));
    throw new BusinessError("PAYMENT_PROVIDER_ERROR");
  }
}
