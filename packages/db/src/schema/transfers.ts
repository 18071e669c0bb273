import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { intEnum, intEnumCheck } from "../columns/int-enum.js";
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
    /** Whom it concerns: a FORFEIT names the member although it moves from escrow to HOUSE. */
    userId: ref("user_id").references(() => users.id),
    missionId: ref("mission_id").references(() => missions.id),
    /** The balance of the user's account right after; null when neither side is a user's account. */
    userBalanceAfter: points("user_balance_after"),
    /** Mission time. */
    at: instant("at").notNull(),
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
    index("transfers_at_idx").on(t.at),
  ],
);
