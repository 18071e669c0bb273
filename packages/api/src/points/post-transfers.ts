import type { Tx } from "@octopus/db";
import { AccountKind, TransferKind } from "@octopus/db/enums";
import { sql } from "drizzle-orm";
import { BusinessError } from "../kernel/errors.js";

export interface NewTransfer {
  readonly kind: TransferKind;
  /** Account ids, not user ids. */
  readonly from: number;
  readonly to: number;
  /** Points, above zero. */
  readonly amount: number;
  /** What makes it happen once only; a second transfer with the same key is an error of the database. */
  readonly idempotencyKey: string;
  /** Whom it concerns, and in which mission. */
  readonly userId?: number;
  readonly missionId?: number;
}

interface LockedAccount {
  kind: AccountKind;
  balance: number;
}

/**
 * Moves points: the one place where transfers are written and balances change. Three statements, however many
 * transfers: lock the accounts, insert the transfers, update the balances. Call it once per transaction, after every
 * other lock (missions, then memberships, then accounts), so that no two transactions can wait for each other.
 *
 * Throws POINT_LACK_ERROR when a person's balance would go below zero.
 */
export async function postTransfers(tx: Tx, transfers: readonly NewTransfer[], at: Date): Promise<void> {
  if (transfers.length === 0) return;
  const accounts = await lockAccounts(tx, transfers);
  const before = new Map([...accounts].map(([id, { balance }]) => [id, balance]));

  const rows = transfers.map((transfer) => {
    if (!Number.isSafeInteger(transfer.amount) || transfer.amount <= 0)
      throw new Error(`a transfer of ${transfer.amount} points: ${transfer.idempotencyKey}`);
    const from = accounts.get(transfer.from)!;
    const to = accounts.get(transfer.to)!;
    from.balance -= transfer.amount;
    to.balance += transfer.amount;
    if (from.kind === "USER" && from.balance < 0) throw new BusinessError("POINT_LACK_ERROR");
    const user = from.kind === "USER" ? from : to.kind === "USER" ? to : undefined;
    return {
      kind: TransferKind.codeOf(transfer.kind),
      from_account_id: transfer.from,
      to_account_id: transfer.to,
      amount: transfer.amount,
      idempotency_key: transfer.idempotencyKey,
      user_id: transfer.userId ?? null,
      mission_id: transfer.missionId ?? null,
      user_balance_after: user?.balance ?? null,
    };
  });
  await tx.execute(sql`
    insert into transfers (kind, from_account_id, to_account_id, amount, idempotency_key, user_id, mission_id, user_balance_after, at)
    select kind, from_account_id, to_account_id, amount, idempotency_key, user_id, mission_id, user_balance_after, ${at.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as t(
      kind smallint, from_account_id bigint, to_account_id bigint, amount bigint,
      idempotency_key text, user_id bigint, mission_id bigint, user_balance_after bigint)`);

  const deltas = [...accounts].map(([id, { balance }]) => ({ id, delta: balance - before.get(id)! }));
  await tx.execute(sql`
    update accounts set balance = balance + t.delta
    from json_to_recordset(${JSON.stringify(deltas)}::text::json) as t(id bigint, delta bigint)
    where accounts.id = t.id`);
}

/** Locks every account concerned, in id order: whoever else moves points between some of them waits, none deadlocks. */
async function lockAccounts(tx: Tx, transfers: readonly NewTransfer[]): Promise<Map<number, LockedAccount>> {
  const ids = [...new Set(transfers.flatMap(({ from, to }) => [from, to]))];
  const rows = await tx.execute<{ id: string; kind: number; balance: string }>(sql`
    select id, kind, balance from accounts
    where id in (select value::bigint from json_array_elements_text(${JSON.stringify(ids)}::text::json))
    order by id for update`);
  if (rows.length !== ids.length)
    throw new Error(`${ids.length - rows.length} accounts of a transfer do not exist`);
  return new Map(
    rows.map(({ id, kind, balance }) => [
      Number(id),
      { kind: AccountKind.nameOf(kind, "accounts.kind"), balance: Number(balance) },
    ]),
  );
}
