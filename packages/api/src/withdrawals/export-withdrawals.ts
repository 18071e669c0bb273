import { inTransaction, type Tx } from "@octopus/db";
import { withdrawalExports, withdrawals } from "@octopus/db/schema";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { csvOf } from "../kernel/csv.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { bankName } from "./banks.js";
import type { WithdrawalRow } from "./locked-withdrawal.js";
import { openAccount } from "./sealed-account.js";

/** What a bank takes in one list. */
const MOST = 1_000;

const COLUMNS = ["은행코드", "은행", "계좌번호", "예금주", "금액", "신청번호"];

export interface ForTheBank {
  readonly exportId: number;
  /** For spreadsheets that read CSV: codes and account numbers keep their zeros and all of their digits. */
  readonly csv: string;
  /** The same table: what the columns are called, and a row for each withdrawal. Codes and account numbers are texts. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly withdrawals: number;
}

/**
 * The list for the bank, with whole account numbers: of the withdrawals that no list has held yet, or again of an earlier
 * list's that are still to be paid. Each time is written down, with who asked. From then on the people can't cancel, or the
 * bank would pay what has come back. An account that can't be opened is left out and logged. Real clock.
 *
 * Throws WITHDRAWAL_NOT_FOUND when there is nothing to be paid.
 */
export async function exportWithdrawals(
  deps: Deps,
  { operatorId, exportId: earlier }: { readonly operatorId: number; readonly exportId?: number | undefined },
): Promise<ForTheBank> {
  const list = await inTransaction(deps.db, async (tx) => {
    const listed = (await claim(tx, earlier)).flatMap((withdrawal) => {
      const row = rowOf(deps, withdrawal);
      return row === undefined ? [] : [{ ...withdrawal, row }];
    });
    if (listed.length === 0) throw new BusinessError("WITHDRAWAL_NOT_FOUND");
    const [written] = await tx
      .insert(withdrawalExports)
      .values({
        operatorId,
        exportedAt: deps.clock.realNow(),
        withdrawals: listed.length,
        amount: listed.reduce((sum, { amount }) => sum + amount, 0),
      })
      .returning({ id: withdrawalExports.id });
    const exportId = written!.id;
    const ids = listed.map(({ id }) => id);
    await tx.update(withdrawals).set({ exportId }).where(inArray(withdrawals.id, ids));
    return { exportId, rows: listed.map(({ row }) => row) };
  });
  const { exportId, rows } = list;
  deps.log.info({ operatorId, exportId, withdrawals: rows.length }, "account numbers were exported");
  return { exportId, csv: csvOf(COLUMNS, rows), columns: COLUMNS, rows, withdrawals: rows.length };
}

function claim(tx: Tx, exportId: number | undefined): Promise<WithdrawalRow[]> {
  return (
    tx
      .select()
      .from(withdrawals)
      .where(
        and(
          eq(withdrawals.status, "REQUESTED"),
          exportId === undefined ? isNull(withdrawals.exportId) : eq(withdrawals.exportId, exportId),
        ),
      )
      .orderBy(asc(withdrawals.id))
      .limit(MOST)
      // The lock keeps a withdrawal from two lists, and from being cancelled while it goes into one.
      .for("update")
      .execute()
  );
}

function rowOf(
  { config, log }: Deps,
  { id, userId, bank, amount, sealedAccount }: WithdrawalRow,
): (string | number)[] | undefined {
  try {
    const account = openAccount(sealedAccount!, { userId, bank, amount }, config.bankKeys);
    return [bank, bankName(bank, "ko"), account.accountNumber, account.accountHolder, amount, id];
  } catch (err) {
    log.error({ err, withdrawalId: id }, "a bank account can't be opened");
    return undefined;
  }
}
