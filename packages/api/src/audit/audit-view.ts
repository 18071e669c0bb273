import type { Queryable } from "@octopus/db";
import { ledgerAudits } from "@octopus/db/schema";
import { desc, lt } from "drizzle-orm";
import { isoInstant } from "../kernel/civil-date.js";
import { decodeCursor, type Page, toPage } from "../kernel/cursor.js";
import type { LedgerDifference } from "./audit-ledger.js";
import type { AccountKind } from "@octopus/db/enums";

export interface AuditView {
  id: number;
  startedAt: string;
  finishedAt: string;
  balanced: boolean;
  accounts: number;
  transfers: number;
  differences: LedgerDifference[];
  /** Points, the shards of each kind together. */
  balances: Record<AccountKind, number>;
}

/** What the audits found, newest first. */
export async function auditsForOperators(
  db: Queryable,
  { timeZone, cursor, limit }: { timeZone: string; cursor?: string | undefined; limit: number },
): Promise<Page<AuditView>> {
  const before = decodeCursor(cursor, 1)?.[0];
  const rows = await db
    .select()
    .from(ledgerAudits)
    .where(before === undefined ? undefined : lt(ledgerAudits.id, before))
    .orderBy(desc(ledgerAudits.id))
    .limit(limit + 1);
  return toPage(
    rows,
    limit,
    ({ id }) => [id],
    ({ startedAt, finishedAt, id, balanced, accounts, transfers, differences, balances }) => ({
      id,
      balanced,
      accounts,
      transfers,
      differences,
      balances,
      startedAt: isoInstant(startedAt, timeZone),
      finishedAt: isoInstant(finishedAt, timeZone),
    }),
  );
}
