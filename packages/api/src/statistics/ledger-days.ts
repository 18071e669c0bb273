import type { Queryable } from "@octopus/db";
import type { AccountKind } from "@octopus/db/enums";
import { ledgerDays } from "@octopus/db/schema";
import { asc, gte } from "drizzle-orm";
import type { CivilDate } from "../kernel/civil-date.js";

export type SystemAccountKind = Exclude<AccountKind, "USER" | "ESCROW">;

export interface LedgerDay {
  day: CivilDate;
  /** Points at the end of the day, by kind of account. */
  balances: Partial<Record<SystemAccountKind, number>>;
}

/** What the system's accounts held at the end of each day since `from`, oldest first. */
export async function ledgerDaysSince(db: Queryable, from: CivilDate): Promise<LedgerDay[]> {
  const rows = await db
    .select({ day: ledgerDays.day, kind: ledgerDays.kind, balance: ledgerDays.balance })
    .from(ledgerDays)
    .where(gte(ledgerDays.day, from))
    .orderBy(asc(ledgerDays.day));
  const days = new Map<CivilDate, LedgerDay>();
  for (const { day, kind, balance } of rows) {
    const { balances } = days.get(day) ?? { balances: {} };
    days.set(day, { day, balances: { ...balances, [kind]: balance } });
  }
  return [...days.values()];
}
