import type { Queryable } from "@octopus/db";
import type { WithdrawalStatus } from "@octopus/db/enums";
import { users, withdrawalExports, withdrawals } from "@octopus/db/schema";
import { and, desc, eq, lt } from "drizzle-orm";
import { isoInstant } from "../kernel/civil-date.js";
import { decodeCursor, type Page, toPage } from "../kernel/cursor.js";
import type { WithdrawalRow } from "./locked-withdrawal.js";

export interface WithdrawalView {
  id: number;
  /** Points. */
  amount: number;
  status: WithdrawalStatus;
  /** The bank's code. */
  bank: string;
  /** All but the last four digits are hidden. */
  account: string;
  requestedAt: string;
  decidedAt?: string;
  /** Why it was rejected. */
  reason?: string;
  /** Whether its list has gone to the bank. */
  isAtBank: boolean;
}

interface Asked {
  readonly timeZone: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A person's withdrawals, newest first. */
export async function withdrawalsOf(
  db: Queryable,
  userId: number,
  { timeZone, cursor, limit }: Asked,
): Promise<Page<WithdrawalView & { isCancellable: boolean }>> {
  const before = decodeCursor(cursor, 1)?.[0];
  const rows = await db
    .select()
    .from(withdrawals)
    .where(and(eq(withdrawals.userId, userId), before === undefined ? undefined : lt(withdrawals.id, before)))
    .orderBy(desc(withdrawals.id))
    .limit(limit + 1);
  return toPage(
    rows,
    limit,
    ({ id }) => [id],
    (row) => ({
      ...viewOf(row, timeZone),
      isCancellable: row.status === "REQUESTED" && row.exportId === null,
    }),
  );
}

/** Everybody's withdrawals for operators, newest first, those of one status where it is told. Masked, as for their owners. */
export async function withdrawalsForOperators(
  db: Queryable,
  { timeZone, cursor, limit, status }: Asked & { readonly status?: WithdrawalStatus | undefined },
): Promise<Page<WithdrawalView & { nickname: string }>> {
  const before = decodeCursor(cursor, 1)?.[0];
  const rows = await db
    .select({ withdrawal: withdrawals, nickname: users.nickname })
    .from(withdrawals)
    .innerJoin(users, eq(users.id, withdrawals.userId))
    .where(
      and(
        status === undefined ? undefined : eq(withdrawals.status, status),
        before === undefined ? undefined : lt(withdrawals.id, before),
      ),
    )
    .orderBy(desc(withdrawals.id))
    .limit(limit + 1);
  return toPage(
    rows,
    limit,
    ({ withdrawal }) => [withdrawal.id],
    ({ withdrawal, nickname }) => ({ ...viewOf(withdrawal, timeZone), nickname: nickname ?? "" }),
  );
}

export interface ExportView {
  id: number;
  /** The operator's; empty for one who has left. */
  nickname: string;
  exportedAt: string;
  withdrawals: number;
  /** Points. */
  amount: number;
}

/** Who has taken account numbers out for the bank, newest first. */
export async function exportsForOperators(
  db: Queryable,
  { timeZone, cursor, limit }: Asked,
): Promise<Page<ExportView>> {
  const before = decodeCursor(cursor, 1)?.[0];
  const rows = await db
    .select({ list: withdrawalExports, nickname: users.nickname })
    .from(withdrawalExports)
    .innerJoin(users, eq(users.id, withdrawalExports.operatorId))
    .where(before === undefined ? undefined : lt(withdrawalExports.id, before))
    .orderBy(desc(withdrawalExports.id))
    .limit(limit + 1);
  return toPage(
    rows,
    limit,
    ({ list }) => [list.id],
    ({ list: { id, exportedAt, withdrawals: held, amount }, nickname }) => ({
      id,
      nickname: nickname ?? "",
      exportedAt: isoInstant(exportedAt, timeZone),
      withdrawals: held,
      amount,
    }),
  );
}

function viewOf(
  {
    id,
    amount,
    status,
    bank,
    accountEnding,
    requestedAt,
    decidedAt,
    rejectionReason,
    exportId,
  }: WithdrawalRow,
  timeZone: string,
): WithdrawalView {
  return {
    id,
    amount,
    status,
    bank,
    account: `****${accountEnding}`,
    requestedAt: isoInstant(requestedAt, timeZone),
    ...(decidedAt !== null && { decidedAt: isoInstant(decidedAt, timeZone) }),
    ...(rejectionReason !== null && { reason: rejectionReason }),
    isAtBank: exportId !== null,
  };
}
