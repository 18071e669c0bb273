import type { Queryable } from "@octopus/db";
import { TransferKind } from "@octopus/db/enums";
import { accounts, missions, transfers } from "@octopus/db/schema";
import { and, desc, eq, inArray, isNotNull, lt, sql } from "drizzle-orm";
import { isoInstant } from "../kernel/civil-date.js";
import { decodeCursor, type Page, toPage } from "../kernel/cursor.js";
import { transferDirection } from "./transfer-direction.js";

/** A person's points, and how many of them may be cashed: never more than was charged and not yet withdrawn. */
export async function pointBalance(
  db: Queryable,
  userId: number,
): Promise<{ points: number; withdrawable: number }> {
  const charged = (kind: TransferKind, sign: 1 | -1) =>
    sql`when ${TransferKind.codeOf(kind)} then ${sql.raw(sign === 1 ? "" : "-")}${transfers.amount}`;
  const [row] = await db
    .select({
      points: accounts.balance,
      charged: sql<number>`(
        select coalesce(sum(case ${transfers.kind}
          ${charged("CHARGE", 1)} ${charged("CHARGE_CANCEL", -1)} ${charged("WITHDRAWAL", -1)} ${charged("WITHDRAWAL_RETURN", 1)}
          else 0 end), 0)
        from ${transfers} where ${transfers.userId} = ${userId} and ${transfers.userBalanceAfter} is not null)`.mapWith(
        Number,
      ),
    })
    .from(accounts)
    .where(and(eq(accounts.kind, "USER"), eq(accounts.userId, userId)));
  const points = row?.points ?? 0;
  return { points, withdrawable: Math.max(0, Math.min(points, row?.charged ?? 0)) };
}

export interface StatementLine {
  id: number;
  kind: TransferKind;
  /** Points, negative when they left. */
  amount: number;
  balanceAfter: number;
  mission?: { id: number; title: string };
  at: string;
}

/** A person's transfers, newest first, each with the balance it left. */
export async function pointHistory(
  db: Queryable,
  timeZone: string,
  userId: number,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<StatementLine>> {
  const before = decodeCursor(cursor, 1)?.[0];
  const rows = await db
    .select({
      id: transfers.id,
      kind: transfers.kind,
      amount: transfers.amount,
      balanceAfter: transfers.userBalanceAfter,
      missionId: missions.id,
      missionTitle: missions.title,
      at: transfers.at,
    })
    .from(transfers)
    .leftJoin(missions, eq(missions.id, transfers.missionId))
    .where(
      and(
        eq(transfers.userId, userId),
        isNotNull(transfers.userBalanceAfter),
        before === undefined ? undefined : lt(transfers.id, before),
      ),
    )
    .orderBy(desc(transfers.id))
    .limit(limit + 1);
  return toPage(
    rows,
    limit,
    ({ id }) => [id],
    ({ id, kind, amount, balanceAfter, missionId, missionTitle, at }) => ({
      id,
      kind,
      amount: amount * transferDirection[kind],
      balanceAfter: balanceAfter!,
      ...(missionId !== null && { mission: { id: missionId, title: missionTitle! } }),
      at: isoInstant(at, timeZone),
    }),
  );
}

/** Whether a transfer with this key has been made. */
export async function isPosted(db: Queryable, idempotencyKeys: readonly string[]): Promise<boolean> {
  if (idempotencyKeys.length === 0) return false;
  const found = await db
    .select({ id: transfers.id })
    .from(transfers)
    .where(inArray(transfers.idempotencyKey, [...idempotencyKeys]))
    .limit(1);
  return found.length > 0;
}
