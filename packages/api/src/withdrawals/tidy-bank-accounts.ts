import { inTransaction, type Tx } from "@octopus/db";
import { withdrawals } from "@octopus/db/schema";
import { and, asc, eq, gt, isNotNull, lte, notLike, or } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { openAccount, sealAccount } from "./sealed-account.js";

/** So long after a withdrawal has ended somebody may ask where the money went. */
const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;

const CHUNK = 200;

interface Tidying {
  /** Mission time, as the ends that it counts from. */
  readonly asOf: Date;
  readonly dryRun: boolean;
}

export interface TidyCounts {
  read: number;
  changed: number;
  skipped: number;
  failed: number;
}

/**
 * Forgets the bank accounts of withdrawals that ended 30 days before `asOf`, and enciphers the others anew that an old key
 * has sealed: a day after the keys were changed nothing needs the old one any more. What no key opens is left and counted
 * as failed.
 */
export async function tidyBankAccounts(deps: Deps, { asOf, dryRun }: Tidying): Promise<TidyCounts> {
  const { db, config, stopping, log } = deps;
  const [{ id: keyId }] = config.bankKeys;
  const endedUntil = new Date(asOf.getTime() - KEPT_MILLISECONDS);
  const isOld = lte(withdrawals.decidedAt, endedUntil);
  const isForeign = and(
    // Both by an index: what is still sealed is what is open, and what has ended lately.
    or(eq(withdrawals.status, "REQUESTED"), isNotNull(withdrawals.decidedAt)),
    notLike(withdrawals.sealedAccount, `${keyId}.%`),
  );
  const isDue = and(isNotNull(withdrawals.sealedAccount), or(isOld, isForeign));
  const counts: TidyCounts = { read: 0, changed: 0, skipped: 0, failed: 0 };
  if (dryRun) {
    counts.read = counts.changed = await db.$count(withdrawals, isDue);
    return counts;
  }

  async function chunk(tx: Tx, after: number): Promise<number | undefined> {
    const due = await tx
      .select()
      .from(withdrawals)
      .where(and(isDue, gt(withdrawals.id, after)))
      .orderBy(asc(withdrawals.id))
      .limit(CHUNK)
      // The lock keeps two workers from enciphering one account twice; an operator's list may wait for a moment.
      .for("update", { skipLocked: true });
    for (const row of due) {
      const { id, userId, bank, amount, decidedAt } = row;
      let sealedAccount: string | null = null;
      if (decidedAt === null || decidedAt > endedUntil)
        try {
          const owner = { userId, bank, amount };
          const account = openAccount(row.sealedAccount!, owner, config.bankKeys);
          sealedAccount = sealAccount(account, owner, config.bankKeys);
        } catch (err) {
          log.error({ err, withdrawalId: id }, "a bank account can't be opened");
          counts.failed += 1;
          continue;
        }
      await tx.update(withdrawals).set({ sealedAccount }).where(eq(withdrawals.id, id));
      counts.changed += 1;
    }
    counts.read += due.length;
    return due.at(-1)?.id;
  }

  let after: number | undefined = 0;
  while (after !== undefined && !stopping.aborted) {
    const from: number = after;
    after = await inTransaction(db, (tx) => chunk(tx, from));
  }
  return counts;
}
