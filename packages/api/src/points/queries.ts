import { codeLiteral, type Queryable } from "@octopus/db";
import { TransferKind } from "@octopus/db/enums";
import { transfers } from "@octopus/db/schema";
import { inArray, sql } from "drizzle-orm";

/** What came from outside or went there; a correction of one of them counts, too. */
const cashKinds = codeLiteral(TransferKind, "CHARGE", "WITHDRAWAL", "WITHDRAWAL_RETURN", "CHARGE_CANCEL");
const correction = codeLiteral(TransferKind, "CORRECTION");

/**
 * A person's points, and how many of them may be cashed: never more than was charged and not yet withdrawn. To hold on to
 * the answer, lock the account first ({@link lockUserAccount}).
 */
export async function pointBalance(
  db: Queryable,
  userId: number,
): Promise<{ points: number; withdrawable: number }> {
  const [row] = await db.execute<{ points: string; cash: string }>(sql`
    select own.balance as points, (
      select coalesce(sum(case t.to_account_id when own.id then t.amount else -t.amount end), 0)
      from transfers t left join transfers wrong on wrong.id = t.corrects_id
      where t.user_id = own.user_id and t.user_balance_after is not null and t.kind in (${cashKinds}, ${correction})
        and (t.kind in (${cashKinds}) or wrong.kind in (${cashKinds}))
    ) as cash
    from accounts own where own.user_id = ${userId}`);
  const points = Number(row?.points ?? 0);
  return { points, withdrawable: Math.max(0, Math.min(points, Number(row?.cash ?? 0))) };
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
