import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { codeLiteral, intEnum, intEnumCheck } from "../columns/int-enum.js";
import { points } from "../columns/points.js";
import { instant } from "../columns/timestamps.js";
import { TransferKind } from "../enums.js";
import { accounts } from "./accounts.js";
import { missions } from "./missions.js";
import { users } from "./users.js";

/** The ledger: written once. A trigger refuses UPDATE, DELETE and TRUNCATE (migration `ledger-guards`). */
export const transfers = pgTable(
  "transfers",
  {
    id: id(),
    kind: intEnum("transfers.kind", TransferKind).notNull(),
    fromAccountId: ref("from_account_id")
      .notNull()
      .references(() => accounts.id),
    toAccountId: ref("to_account_id")
      .notNull()
      .references(() => accounts.id),
    amount: points("amount").notNull(),
    idempotencyKey: text("idempotency_key").notNull(),
    /** What was asked for under that key; another request with the same key is an error. None from before it was kept. */
    requestHash: text("request_hash"),
    /** Whom it concerns: a FORFEIT names the member although it moves from escrow to HOUSE. */
    userId: ref("user_id").references(() => users.id),
    missionId: ref("mission_id").references(() => missions.id),
    /** The balance of the user's account right after; null when neither side is a user's account. */
    userBalanceAfter: points("user_balance_after"),
    /** The transfer that a CORRECTION undoes or puts right. */
    correctsId: ref("corrects_id").references((): AnyPgColumn => transfers.id),
    /** Mission time. */
    at: instant("at").notNull(),
    /** A keyed hash of the whole row: nobody without the key can write or change one unseen. */
    seal: text("seal"),
  },
  (t) => [
    intEnumCheck("transfers_kind_check", t.kind, TransferKind),
    check("transfers_amount_check", sql`${t.amount} > 0`),
    check("transfers_sides_check", sql`${t.fromAccountId} <> ${t.toAccountId}`),
    uniqueIndex("transfers_idempotency_key_key").on(t.idempotencyKey),
    index("transfers_statement_idx")
      .on(t.userId, t.id)
      .where(sql`${t.userBalanceAfter} is not null`),
    index("transfers_mission_id_idx").on(t.missionId),
    // What may be cashed: all that came from outside or went there, and what corrected it.
    index("transfers_cash_idx")
      .on(t.userId)
      .where(
        sql`${t.userBalanceAfter} is not null and ${t.kind} in (${codeLiteral(TransferKind, "CHARGE", "WITHDRAWAL", "WITHDRAWAL_RETURN", "CHARGE_CANCEL", "CORRECTION")})`,
      ),
    index("transfers_corrects_id_idx")
      .on(t.correctsId)
      .where(sql`${t.correctsId} is not null`),
    index("transfers_at_idx").on(t.at),
  ],
);
