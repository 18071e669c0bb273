import { boolean, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { points } from "../columns/points.js";
import { instant } from "../columns/timestamps.js";
import type { AccountKind } from "../enums.js";

/** What one audit of the ledger found. Real clock. */
export const ledgerAudits = pgTable("ledger_audits", {
  id: id(),
  startedAt: instant("started_at").notNull(),
  finishedAt: instant("finished_at").notNull(),
  balanced: boolean("balanced").notNull(),
  accounts: points("accounts").notNull(),
  transfers: points("transfers").notNull(),
  /** At most the first hundred. */
  differences: jsonb("differences").$type<{ accountId: number | null; what: string }[]>().notNull(),
  /** Points, the shards of each kind together. */
  balances: jsonb("balances").$type<Record<AccountKind, number>>().notNull(),
  /** The newest transfer that it saw; 0 when there was none. */
  lastTransferId: ref("last_transfer_id").notNull(),
  /** The database's transactions then: once those under way are over, no more transfers appear below the newest. */
  transactionsUntil: text("transactions_until").notNull(),
});

/**
 * A stretch of the ledger that nothing may be taken from or put into any more: the chain of keyed hashes over all
 * transfers up to `lastTransferId`. Each stretch begins after the one before.
 */
export const ledgerSeals = pgTable(
  "ledger_seals",
  {
    id: id(),
    lastTransferId: ref("last_transfer_id").notNull(),
    /** How many transfers the stretch holds. */
    transfers: integer("transfers").notNull(),
    /** The key's id and the hash, which covers the seal before. */
    digest: text("digest").notNull(),
    /** Real clock. */
    sealedAt: instant("sealed_at").notNull(),
  },
  (t) => [index("ledger_seals_last_transfer_id_idx").on(t.lastTransferId)],
);
