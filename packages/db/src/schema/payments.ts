import { sql } from "drizzle-orm";
import { check, index, pgTable, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { codeLiteral, intEnum, intEnumCheck } from "../columns/int-enum.js";
import { points } from "../columns/points.js";
import { instant } from "../columns/timestamps.js";
import { PaymentStatus } from "../enums.js";
import { users } from "./users.js";

/**
 * One charge, from the intention to its end. READY until the provider is known to have taken the money or never to do so;
 * APPROVED once the points are credited; CANCELLED when it was called off, before or after that. Real clock throughout.
 */
export const payments = pgTable(
  "payments",
  {
    id: id(),
    userId: ref("user_id")
      .notNull()
      .references(() => users.id),
    /** Won, and points: they are worth the same. */
    amount: points("amount").notNull(),
    status: intEnum("payments.status", PaymentStatus).notNull().default(codeLiteral(PaymentStatus, "READY")),
    /** The provider's name for it; null until the provider has answered. */
    providerId: text("provider_id"),
    startedAt: instant("started_at").notNull(),
    /** When the points were credited. */
    approvedAt: instant("approved_at"),
    /** When the points were taken back because the person called the charge off. */
    cancelledAt: instant("cancelled_at"),
    /** When the provider agreed to give the money back. */
    refundedAt: instant("refunded_at"),
    /** When the provider is to be asked next; null when the two agree for good. */
    nextCheckAt: instant("next_check_at"),
    /** How often it was asked without an end. */
    checks: smallint("checks").notNull().default(0),
    /** Why somebody has to look at it, for operators. */
    problem: text("problem"),
  },
  (t) => [
    intEnumCheck("payments_status_check", t.status, PaymentStatus),
    check("payments_amount_check", sql`${t.amount} > 0`),
    check(
      "payments_approved_check",
      sql`${t.status} <> ${codeLiteral(PaymentStatus, "APPROVED")} or ${t.approvedAt} is not null`,
    ),
    check(
      "payments_cancelled_check",
      sql`(${t.cancelledAt} is null or ${t.approvedAt} is not null) and (${t.refundedAt} is null or ${t.cancelledAt} is not null)`,
    ),
    uniqueIndex("payments_provider_id_key").on(t.providerId),
    index("payments_user_id_idx").on(t.userId, t.id),
    index("payments_due_idx")
      .on(t.nextCheckAt, t.id)
      .where(sql`${t.nextCheckAt} is not null`),
    index("payments_problem_idx")
      .on(t.id)
      .where(sql`${t.problem} is not null`),
  ],
);
