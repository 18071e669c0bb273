import { date, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { intEnum, intEnumCheck } from "../columns/int-enum.js";
import { points } from "../columns/points.js";
import { instant } from "../columns/timestamps.js";
import { AccountKind } from "../enums.js";

/** What the system's accounts held at the end of each Asia/Seoul day, the shards of each kind together. */
export const ledgerDays = pgTable(
  "ledger_days",
  {
    day: date("day", { mode: "string" }).notNull(),
    kind: intEnum("ledger_days.kind", AccountKind).notNull(),
    balance: points("balance").notNull(),
    /** Real clock. */
    collectedAt: instant("collected_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.day] }),
    intEnumCheck("ledger_days_kind_check", t.kind, AccountKind),
  ],
);
