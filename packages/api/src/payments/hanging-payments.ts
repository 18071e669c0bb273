import { payments, users } from "@octopus/db/schema";
import { and, desc, eq, isNotNull, lt, or } from "drizzle-orm";
import type { PaymentStatus } from "@octopus/db/enums";
import { isoInstant } from "../kernel/civil-date.js";
import { decodeCursor, type Page, toPage } from "../kernel/cursor.js";
import type { Deps } from "../kernel/deps.js";

/** What people do within that time is no trouble yet. */
const HANGS_AFTER_MILLISECONDS = 10 * 60 * 1000;

export interface OperatorPayment {
  id: number;
  /** Empty for somebody who has left. */
  nickname: string;
  /** Points, and Won. */
  amount: number;
  status: PaymentStatus;
  startedAt: string;
  approvedAt: string | null;
  cancelledAt: string | null;
  refundedAt: string | null;
  /** When the provider is asked next; null when the two agree. */
  nextCheckAt: string | null;
  /** Why somebody has to look at it. */
  problem: string | null;
}

/**
 * Payments for operators, newest first: those that hang (not paid, not ended or not given back for ten minutes, or with a
 * problem), or all.
 */
export async function paymentsForOperators(
  { db, clock, config }: Deps,
  { cursor, limit, hanging }: { cursor?: string | undefined; limit: number; hanging: boolean },
): Promise<Page<OperatorPayment>> {
  const before = decodeCursor(cursor, 1)?.[0];
  const since = new Date(clock.realNow().getTime() - HANGS_AFTER_MILLISECONDS);
  // Whatever hangs is to be asked for: a part of the table that stays small, with an index of its own.
  const hangs = and(
    isNotNull(payments.nextCheckAt),
    or(isNotNull(payments.problem), lt(payments.startedAt, since)),
    or(isNotNull(payments.problem), eq(payments.status, "READY"), lt(payments.cancelledAt, since)),
  );
  const rows = await db
    .select({ payment: payments, nickname: users.nickname })
    .from(payments)
    .innerJoin(users, eq(users.id, payments.userId))
    .where(and(hanging ? hangs : undefined, before === undefined ? undefined : lt(payments.id, before)))
    .orderBy(desc(payments.id))
    .limit(limit + 1);
  const at = (instant: Date | null) => (instant === null ? null : isoInstant(instant, config.timeZone));
  return toPage(
    rows,
    limit,
    ({ payment }) => [payment.id],
    ({ payment, nickname }) => ({
      id: payment.id,
      nickname: nickname ?? "",
      amount: payment.amount,
      status: payment.status,
      startedAt: isoInstant(payment.startedAt, config.timeZone),
      approvedAt: at(payment.approvedAt),
      cancelledAt: at(payment.cancelledAt),
      refundedAt: at(payment.refundedAt),
      nextCheckAt: at(payment.nextCheckAt),
      problem: payment.problem,
    }),
  );
}
