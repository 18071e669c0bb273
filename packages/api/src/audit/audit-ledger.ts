import { type Db, inSnapshot, type Tx } from "@octopus/db";
import { AccountKind } from "@octopus/db/enums";
import { ledgerSeals } from "@octopus/db/schema";
import { asc, type SQL, sql } from "drizzle-orm";
import type { Config } from "../kernel/deps.js";
import { balanceChecks } from "./balance-checks.js";
import { readEntries } from "./entries.js";
import { judgeEntry } from "./judge-entry.js";
import { recordChecks } from "./record-checks.js";
import { followStretches, type Stretch } from "./stretches.js";

export interface LedgerDifference {
  accountId: number | null;
  /** What does not hold, for an operator. */
  what: string;
}

export interface LedgerAudit {
  balanced: boolean;
  accounts: number;
  transfers: number;
  /** At most the first hundred. */
  differences: LedgerDifference[];
}

/** What the job writes down besides. */
export interface WholeAudit extends LedgerAudit {
  /** Points, the shards of each kind together. */
  readonly balances: Record<AccountKind, number>;
  readonly lastTransferId: number;
  /** See `ledgerAudits` in the schema. */
  readonly transactionsUntil: string;
  /** The stretch that may be sealed now, and where it begins: after the last one that was sealed then. */
  readonly sealable: Stretch | undefined;
  readonly sealedUntil: number;
}

/** What an earlier audit saw: up to there nothing may appear any more, once the transactions of then are over. */
export interface EarlierAudit {
  readonly lastTransferId: number;
  readonly transactionsUntil: string;
}

const MOST_DIFFERENCES = 100;

/**
 * Proves the ledger from the first transfer to the last: balances, sums and running balances, escrows, keys, the seal of
 * each transfer and of each sealed stretch, and that it says no more and no less than payments, withdrawals, memberships
 * and corrections do. Reads one snapshot, in memory that doesn't grow with the ledger.
 */
export async function auditLedger(deps: { readonly db: Db; readonly config: Config }): Promise<LedgerAudit> {
  const { balanced, accounts, transfers, differences } = await auditWholly(deps, undefined);
  return { balanced, accounts, transfers, differences };
}

export function auditWholly(
  { db, config }: { readonly db: Db; readonly config: Config },
  earlier: EarlierAudit | undefined,
): Promise<WholeAudit> {
  return inSnapshot(db, async (tx) => {
    const snapshot = await readSnapshot(tx, earlier);
    const differences: LedgerDifference[] = [];
    const tell = (what: string, accountId: number | null = null) => {
      if (differences.length < MOST_DIFFERENCES) differences.push({ accountId, what });
    };

    const sealed = await tx
      .select()
      .from(ledgerSeals)
      .orderBy(asc(ledgerSeals.lastTransferId), asc(ledgerSeals.id));
    const unsealedUntil = sealed[0]?.lastTransferId ?? Number.MAX_SAFE_INTEGER;
    const stretches = followStretches(
      sealed,
      config.ledgerKeys,
      snapshot.isOver ? earlier?.lastTransferId : undefined,
    );
    let transfers = 0;
    for await (const page of readEntries(tx))
      for (const read of page) {
        transfers += 1;
        stretches.pass(read);
        const mayBeUnsealed = read.id <= unsealedUntil;
        const fault = judgeEntry(read, { keys: config.ledgerKeys, mayBeUnsealed });
        if (fault !== undefined) tell(`transfer ${read.id}: ${fault}`);
      }
    const { faults, sealed: sealable } = stretches.end();
    for (const fault of faults) tell(fault);
    if (transfers !== snapshot.transfers)
      tell(`${snapshot.transfers - transfers} transfers are between accounts that are not there`);

    for (const check of [...balanceChecks, ...recordChecks])
      for (const { account_id, what } of await firstOf(tx, check))
        tell(what, account_id === null ? null : Number(account_id));

    const sealedUntil = sealed.at(-1)?.lastTransferId ?? 0;
    return { ...snapshot, balanced: differences.length === 0, differences, sealable, sealedUntil };
  });
}

function firstOf(tx: Tx, check: SQL) {
  return tx.execute<{ account_id: string | null; what: string }>(
    sql`select * from (${check}) as difference limit ${MOST_DIFFERENCES}`,
  );
}

async function readSnapshot(tx: Tx, earlier: EarlierAudit | undefined) {
  const [row] = await tx.execute<{
    accounts: string;
    transfers: string;
    last: string;
    until: string;
    over: boolean;
  }>(sql`
    select (select count(*) from accounts) as accounts, (select count(*) from transfers) as transfers,
      (select coalesce(max(id), 0) from transfers) as last,
      pg_snapshot_xmax(pg_current_snapshot())::text as until,
      pg_snapshot_xmin(pg_current_snapshot()) >= ${earlier?.transactionsUntil ?? "0"}::xid8 as over`);
  const kinds = await tx.execute<{ kind: number; balance: string }>(
    sql`select kind, sum(balance) as balance from accounts group by kind`,
  );
  const balances = Object.fromEntries(AccountKind.names.map((name) => [name, 0])) as Record<
    AccountKind,
    number
  >;
  for (const { kind, balance } of kinds)
    balances[AccountKind.nameOf(kind, "accounts.kind")] = Number(balance);
  return {
    accounts: Number(row!.accounts),
    transfers: Number(row!.transfers),
    lastTransferId: Number(row!.last),
    transactionsUntil: row!.until,
    isOver: row!.over,
    balances,
  };
}
