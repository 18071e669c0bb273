import { inTransaction, type Tx } from "@octopus/db";
import { ledgerAudits, ledgerSeals } from "@octopus/db/schema";
import { desc, eq, sql } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { auditWholly, type EarlierAudit, type WholeAudit } from "./audit-ledger.js";
import type { Stretch } from "./stretches.js";

/**
 * Audits the ledger, writes down what was found, and seals the stretch up to the newest transfer of an earlier audit, if
 * all is well: from then on nothing can be taken from it or put into it unseen. Real clock.
 */
export async function recordAudit(deps: Deps): Promise<WholeAudit> {
  const startedAt = deps.clock.realNow();
  const audit = await auditWholly(deps, await earlierAudit(deps));
  await inTransaction(deps.db, async (tx) => {
    const { balanced, accounts, transfers, differences, balances, lastTransferId, transactionsUntil } = audit;
    const finishedAt = deps.clock.realNow();
    await tx.insert(ledgerAudits).values({
      startedAt,
      finishedAt,
      balanced,
      accounts,
      transfers,
      differences,
      balances,
      lastTransferId,
      transactionsUntil,
    });
    if (balanced && audit.sealable) await seal(tx, audit.sealable, { after: audit.sealedUntil, finishedAt });
  });
  if (!audit.balanced) {
    const { differences } = audit;
    deps.log.error({ differences: differences.slice(0, 10) }, "the ledger does not add up");
  }
  return audit;
}

/**
 * Two audits at one instant would seal one stretch twice: the lock makes the second see the first one's, and leave its own,
 * which does not follow on that, for another night.
 */
async function seal(tx: Tx, stretch: Stretch, { after, finishedAt }: { after: number; finishedAt: Date }) {
  await tx.execute(sql`lock table ${ledgerSeals} in share row exclusive mode`);
  const [last] = await tx
    .select({ lastTransferId: ledgerSeals.lastTransferId })
    .from(ledgerSeals)
    .orderBy(desc(ledgerSeals.lastTransferId))
    .limit(1);
  if ((last?.lastTransferId ?? 0) !== after) return;
  await tx.insert(ledgerSeals).values({ ...stretch, sealedAt: finishedAt });
}

async function earlierAudit({ db }: Deps): Promise<EarlierAudit | undefined> {
  const [earlier] = await db
    .select({
      lastTransferId: ledgerAudits.lastTransferId,
      transactionsUntil: ledgerAudits.transactionsUntil,
    })
    .from(ledgerAudits)
    .where(eq(ledgerAudits.balanced, true))
    .orderBy(desc(ledgerAudits.id))
    .limit(1);
  return earlier;
}
