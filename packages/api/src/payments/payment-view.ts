import type { Queryable } from "@octopus/db";
import type { PaymentStatus } from "@octopus/db/enums";
import { payments } from "@octopus/db/schema";
import { and, desc, eq, lt } from "drizzle-orm";
import { isoInstant } from "../kernel/civil-date.js";
import { decodeCursor, type Page, toPage } from "../kernel/cursor.js";
import type { Deps } from "../kernel/deps.js";
import { pointBalance } from "../points/index.js";
import { cancellableUntil } from "./cancellable.js";
import { ownPayment, type PaymentRow } from "./stored-payment.js";

export interface PaymentView {
  id: number;
  /** Points, and Won. */
  amount: number;
  status: PaymentStatus;
  /** Real time, like all below. */
  startedAt: string;
  approvedAt?: string;
  /** When the person called a paid charge off. */
  cancelledAt?: string;
  /** Whether the provider has given the money back. */
  refunded: boolean;
  /** Until when it may be called off, if the points are there then. */
  cancellableUntil?: string;
}

/** A person's own payment, and whether it can be called off now. Throws PAYMENT_NOT_FOUND. */
export async function paymentForItsOwner(
  { db, clock, config }: Deps,
  userId: number,
  paymentId: number,
): Promise<PaymentView & { isCancellable: boolean; points: number }> {
  const [payment, { points, withdrawable }] = await Promise.all([
    ownPayment(db, userId, paymentId),
    pointBalance(db, userId),
  ]);
  const view = viewOf(payment, clock.realNow(), config.timeZone);
  const isCancellable = view.cancellableUntil !== undefined && withdrawable >= payment.amount;
  return { ...view, isCancellable, points };
}

/** A person's payments, newest first. */
export async function paymentsOf(
  { db, clock, config }: Deps,
  userId: number,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<PaymentView>> {
  const before = decodeCursor(cursor, 1)?.[0];
  const rows = await paymentRows(db, userId, before, limit + 1);
  const now = clock.realNow();
  return toPage(
    rows,
    limit,
    ({ id }) => [id],
    (row) => viewOf(row, now, config.timeZone),
  );
}

function paymentRows(db: Queryable, userId: number, before: number | undefined, limit: number) {
  return db
    .select()
    .from(payments)
    .where(and(eq(payments.userId, userId), before === undefined ? undefined : lt(payments.id, before)))
    .orderBy(desc(payments.id))
    .limit(limit);
}

function viewOf(
  { id, amount, status, providerId, startedAt, approvedAt, cancelledAt, refundedAt }: PaymentRow,
  now: Date,
  timeZone: string,
): PaymentView {
  const until =
    status === "APPROVED" && providerId !== null && approvedAt !== null
      ? cancellableUntil(approvedAt)
      : undefined;
  const at = (instant: Date) => isoInstant(instant, timeZone);
  return {
    id,
    amount,
    status,
    startedAt: at(startedAt),
    ...(approvedAt !== null && { approvedAt: at(approvedAt) }),
    ...(cancelledAt !== null && { cancelledAt: at(cancelledAt) }),
    refunded: refundedAt !== null,
    ...(until !== undefined && until > now && { cancellableUntil: at(until) }),
  };
}
