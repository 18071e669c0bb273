import { bigintArray, textArray, type Tx } from "@octopus/db";
import { AccountKind, TransferKind } from "@octopus/db/enums";
import { sql } from "drizzle-orm";
import { BusinessError } from "../kernel/errors.js";
import type { Posting } from "./posting.js";
import { type LedgerEntry, requestHash, sealOf } from "./seal.js";

export interface NewTransfer {
  readonly kind: TransferKind;
  /** Account ids, not user ids. */
  readonly from: number;
  readonly to: number;
  /** Points, above zero. */
  readonly amount: number;
  /** What makes it happen once only. */
  readonly idempotencyKey: string;
  /** Whom it concerns, and in which mission. */
  readonly userId?: number;
  readonly missionId?: number;
  /** Which transfer a CORRECTION undoes or puts right. */
  readonly correctsId?: number;
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
 * Asked a second time for the same under the same keys, it moves nothing. Throws an error when a key has been used for
 * another request, and POINT_LACK_ERROR when a person's balance would go below zero.
 */
export async function postTransfers(
  tx: Tx,
  transfers: readonly NewTransfer[],
  { at, ledgerKeys }: Posting,
): Promise<void> {
  if (transfers.length === 0) return;
  const accounts = await lockAccounts(tx, transfers);
  const before = new Map([...accounts].map(([id, { balance }]) => [id, balance]));
  let lacking = false;

  const entries = transfers.map((transfer): LedgerEntry => {
    const { kind, amount, idempotencyKey, userId = null, missionId = null, correctsId = null } = transfer;
    if (!Number.isSafeInteger(amount) || amount <= 0)
      throw new Error(`a transfer of ${amount} points: ${idempotencyKey}`);
    const from = accounts.get(transfer.from)!;
    const to = accounts.get(transfer.to)!;
    from.balance -= amount;
    to.balance += amount;
    if (from.kind === "USER" && from.balance < 0) lacking = true;
    const user = from.kind === "USER" ? from : to.kind === "USER" ? to : undefined;
    const asked = {
      kind,
      from: nameOf(transfer.from, from),
      to: nameOf(transfer.to, to),
      amount,
      userId,
      missionId,
      correctsId,
    };
    return {
      kind,
      from: transfer.from,
      to: transfer.to,
      amount,
      idempotencyKey,
      requestHash: requestHash(asked),
      userId,
      missionId,
      userBalanceAfter: user?.balance ?? null,
      correctsId,
      at,
    };
  });
  // Whoever asks again may have spent the points meanwhile, so it is looked first whether this has been done.
  if (lacking && (await arePosted(tx, entries))) return;
  if (lacking) throw new BusinessError("POINT_LACK_ERROR");

  const numbers = (value: (entry: LedgerEntry) => number | null) => bigintArray(entries.map(value));
  const texts = (value: (entry: LedgerEntry) => string | null) => textArray(entries.map(value));
  const inserted = await tx.execute(sql`
    insert into transfers (kind, from_account_id, to_account_id, amount, idempotency_key, request_hash, user_id,
      mission_id, user_balance_after, corrects_id, at, seal)
    select kind, from_account, to_account, amount, key, request_hash, user_id, mission_id, balance_after, corrects_id,
      ${at.toISOString()}::timestamptz, seal
    from unnest(${numbers(({ kind }) => TransferKind.codeOf(kind))}, ${numbers(({ from }) => from)},
      ${numbers(({ to }) => to)}, ${numbers(({ amount }) => amount)}, ${texts(({ idempotencyKey }) => idempotencyKey)},
      ${texts((entry) => entry.requestHash)}, ${numbers(({ userId }) => userId)},
      ${numbers(({ missionId }) => missionId)}, ${numbers(({ userBalanceAfter }) => userBalanceAfter)},
      ${numbers(({ correctsId }) => correctsId)}, ${texts((entry) => sealOf(entry, ledgerKeys))}
    ) as t(kind, from_account, to_account, amount, key, request_hash, user_id, mission_id, balance_after, corrects_id, seal)
    on conflict (idempotency_key) do nothing`);
  if (inserted.count < entries.length) {
    if (inserted.count === 0 && (await arePosted(tx, entries))) return;
    throw new Error(
      `only ${inserted.count} of ${entries.length} transfers are new: ${entries[0]!.idempotencyKey} …`,
    );
  }

  const moved = [...accounts].map(([id, { balance }]) => balance - before.get(id)!);
  await tx.execute(sql`
    update accounts set balance = balance + t.delta
    from unnest(${bigintArray([...accounts.keys()])}, ${bigintArray(moved)}) as t(id, delta)
    where accounts.id = t.id`);
}

/** A system account goes by its kind: which of its shards is taken is nobody's wish. */
const nameOf = (id: number, { kind }: LockedAccount) => (kind === "USER" || kind === "ESCROW" ? id : kind);

/** Whether all of it has been done before. Throws an error when a key has been used for something else. */
async function arePosted(tx: Tx, entries: readonly LedgerEntry[]): Promise<boolean> {
  const keys = textArray(entries.map(({ idempotencyKey }) => idempotencyKey));
  const hashes = textArray(entries.map((entry) => entry.requestHash));
  const posted = await tx.execute<{ key: string; same: boolean }>(sql`
    select t.idempotency_key as key, t.request_hash is not distinct from asked.hash as same
    from unnest(${keys}, ${hashes}) as asked(key, hash)
    join transfers t on t.idempotency_key = asked.key`);
  const other = posted.find(({ same }) => !same);
  if (other) throw new Error(`the idempotency key ${other.key} has been used for another transfer`);
  return posted.length === entries.length;
}

/** Locks every account concerned, in id order: whoever else moves points between some of them waits, none deadlocks. */
async function lockAccounts(tx: Tx, transfers: readonly NewTransfer[]): Promise<Map<number, LockedAccount>> {
  const ids = [...new Set(transfers.flatMap(({ from, to }) => [from, to]))];
  const rows = await tx.execute<{ id: string; kind: number; balance: string }>(sql`
    select id, kind, balance from accounts
    where id = any(${bigintArray(ids)})
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
