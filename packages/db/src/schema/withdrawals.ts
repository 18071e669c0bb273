import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { codeLiteral, intEnum, intEnumCheck } from "../columns/int-enum.js";
import { points } from "../columns/points.js";
import { instant } from "../columns/timestamps.js";
import { WithdrawalStatus } from "../enums.js";
import { users } from "./users.js";

/** Who took account numbers out for the bank, and when: the only way that they are ever deciphered for a person. */
export const withdrawalExports = pgTable("withdrawal_exports", {
  id: id(),
  operatorId: ref("operator_id")
    .notNull()
    .references(() => users.id),
  /** Real clock. */
  exportedAt: instant("exported_at").notNull(),
  withdrawals: integer("withdrawals").notNull(),
  /** Points. */
  amount: points("amount").notNull(),
});

/** Points that somebody wants in a bank account. While it is REQUESTED they lie in PAYOUT. */
export const withdrawals = pgTable(
  "withdrawals",
  {
    id: id(),
    userId: ref("user_id")
      .notNull()
      .references(() => users.id),
    amount: points("amount").notNull(),
    status: intEnum("withdrawals.status", WithdrawalStatus)
      .notNull()
      .default(codeLiteral(WithdrawalStatus, "REQUESTED")),
    /** Three digits, as Korean banks number each other. */
    bank: text("bank").notNull(),
    /** Number and holder, enciphered; null once it is no longer needed. */
    sealedAccount: text("sealed_account"),
    /** The last four digits, for everybody who may see the withdrawal at all. */
    accountEnding: text("account_ending").notNull(),
    /** Sent by the form: a request that arrives twice is one. */
    requestKey: text("request_key"),
    requestHash: text("request_hash"),
    /** Mission time, like `decidedAt`. */
    requestedAt: instant("requested_at").notNull(),
    decidedAt: instant("decided_at"),
    /** Who paid or rejected it; null when the person cancelled it. */
    decidedBy: ref("decided_by").references(() => users.id),
    rejectionReason: text("rejection_reason"),
    /** In which list it went to the bank; from then on it can't be cancelled any more. */
    exportId: ref("export_id").references(() => withdrawalExports.id),
  },
  (t) => [
    intEnumCheck("withdrawals_status_check", t.status, WithdrawalStatus),
    check("withdrawals_amount_check", sql`${t.amount} >= 1000`),
    check(
      "withdrawals_decided_check",
      sql`(${t.status} = ${codeLiteral(WithdrawalStatus, "REQUESTED")}) = (${t.decidedAt} is null)`,
    ),
    check(
      "withdrawals_reason_check",
      sql`(${t.status} = ${codeLiteral(WithdrawalStatus, "REJECTED")}) = (${t.rejectionReason} is not null)`,
    ),
    check(
      "withdrawals_account_check",
      sql`${t.sealedAccount} is not null or ${t.status} <> ${codeLiteral(WithdrawalStatus, "REQUESTED")}`,
    ),
    uniqueIndex("withdrawals_request_key_key").on(t.userId, t.requestKey),
    index("withdrawals_user_id_idx").on(t.userId, t.id),
    index("withdrawals_status_idx").on(t.status, t.id),
    index("withdrawals_export_id_idx").on(t.exportId),
    // Deciphered for the last time: those decided long ago lose the account.
    index("withdrawals_to_forget_idx")
      .on(t.decidedAt, t.id)
      .where(sql`${t.sealedAccount} is not null and ${t.decidedAt} is not null`),
  ],
);
