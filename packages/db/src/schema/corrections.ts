import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { points } from "../columns/points.js";
import { instant } from "../columns/timestamps.js";
import { transfers } from "./transfers.js";
import { users } from "./users.js";

/**
 * A transfer that was wrong, and what it should have been: proposed by one operator, decided by another. Confirmed, it
 * becomes two transfers, one that undoes the wrong one and one of the right amount.
 */
export const corrections = pgTable(
  "corrections",
  {
    id: id(),
    transferId: ref("transfer_id")
      .notNull()
      .references(() => transfers.id),
    /** Points that should have moved; 0 when nothing should have. */
    rightAmount: points("right_amount").notNull(),
    reason: text("reason").notNull(),
    proposedBy: ref("proposed_by")
      .notNull()
      .references(() => users.id),
    /** Mission time, like `decidedAt`. */
    proposedAt: instant("proposed_at").notNull(),
    decidedBy: ref("decided_by").references(() => users.id),
    decidedAt: instant("decided_at"),
    /** null while it waits. */
    confirmed: boolean("confirmed"),
  },
  (t) => [
    check("corrections_amount_check", sql`${t.rightAmount} >= 0`),
    check("corrections_two_people_check", sql`${t.decidedBy} <> ${t.proposedBy}`),
    check(
      "corrections_decided_check",
      sql`num_nulls(${t.decidedBy}, ${t.decidedAt}, ${t.confirmed}) in (0, 3)`,
    ),
    // A transfer is put right once, and not twice at a time.
    uniqueIndex("corrections_transfer_id_key")
      .on(t.transferId)
      .where(sql`${t.confirmed} is distinct from false`),
    index("corrections_waiting_idx")
      .on(t.id)
      .where(sql`${t.confirmed} is null`),
  ],
);
