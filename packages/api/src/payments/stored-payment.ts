import type { Queryable, Tx } from "@octopus/db";
import { payments } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { BusinessError } from "../kernel/errors.js";
import type { StoredPayment } from "./payment-transition.js";

export type PaymentRow = typeof payments.$inferSelect;

/** What the provider knows a payment by. Not who it is: to the provider, a person is a number. */
export const orderIdOf = (paymentId: number) => `octopus-${paymentId}`;
export const payerOf = (userId: number) => `person-${userId}`;

/** A row, with the names that the provider knows it by. */
export function stored(row: PaymentRow): StoredPayment {
  return { ...row, orderId: orderIdOf(row.id), payer: payerOf(row.userId) };
}

export async function paymentById(db: Queryable, paymentId: number): Promise<PaymentRow | undefined> {
  const [payment] = await db.select().from(payments).where(eq(payments.id, paymentId));
  return payment;
}

/** A person's own payment. Throws PAYMENT_NOT_FOUND, for other people's as well. */
export async function ownPayment(db: Queryable, userId: number, paymentId: number): Promise<PaymentRow> {
  const payment = await paymentById(db, paymentId);
  if (payment?.userId !== userId) throw new BusinessError("PAYMENT_NOT_FOUND");
  return payment;
}

/** The lock lets whatever comes of a payment come of it once: pages, tabs and workers take turns. */
export async function lockPayment(tx: Tx, paymentId: number): Promise<PaymentRow> {
  const [payment] = await tx.select().from(payments).where(eq(payments.id, paymentId)).for("update");
  if (!payment) throw new Error(`there is no payment ${paymentId}`);
  return payment;
}
