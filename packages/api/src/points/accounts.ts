import type { Queryable, Tx } from "@octopus/db";
import { AccountKind } from "@octopus/db/enums";
import { accounts } from "@octopus/db/schema";
import { and, eq, inArray, sql } from "drizzle-orm";

type SystemAccountKind = Exclude<AccountKind, "USER" | "ESCROW">;

/** Opens a person's account, empty. Returns its id. */
export async function openUserAccount(tx: Tx, userId: number): Promise<number> {
  const [account] = await tx.insert(accounts).values({ kind: "USER", userId }).returning({ id: accounts.id });
  return account!.id;
}

/** Opens a mission's escrow, empty. Returns its id. */
export async function openEscrow(tx: Tx, missionId: number): Promise<number> {
  const [account] = await tx
    .insert(accounts)
    .values({ kind: "ESCROW", missionId })
    .returning({ id: accounts.id });
  return account!.id;
}

/** The id of a person's account. */
export async function userAccount(db: Queryable, userId: number): Promise<number> {
  const found = (await userAccounts(db, [userId])).get(userId);
  if (found === undefined) throw new Error(`user ${userId} has no account`);
  return found;
}

/** User id → account id. */
export async function userAccounts(db: Queryable, userIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .select({ id: accounts.id, userId: accounts.userId })
    .from(accounts)
    .where(inArray(accounts.userId, [...userIds]));
  return new Map(rows.map(({ id, userId }) => [userId!, id]));
}

/** The id of a mission's escrow. */
export async function escrowOf(db: Queryable, missionId: number): Promise<number> {
  const found = (await escrowsOf(db, [missionId])).get(missionId);
  if (found === undefined) throw new Error(`mission ${missionId} has no escrow`);
  return found;
}

/** Mission id → escrow account id. */
export async function escrowsOf(db: Queryable, missionIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .select({ id: accounts.id, missionId: accounts.missionId })
    .from(accounts)
    .where(inArray(accounts.missionId, [...missionIds]));
  return new Map(rows.map(({ id, missionId }) => [missionId!, id]));
}

/**
 * One shard of a system account, locked: one that nobody else is using if there is such a one, so that transactions
 * booking against HOUSE do not stand in line. System accounts have the lowest ids, so taking theirs first keeps the
 * order of locks by id.
 */
export async function systemAccount(tx: Tx, kind: SystemAccountKind): Promise<number> {
  const shards = tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.kind, kind), sql`${accounts.userId} is null and ${accounts.missionId} is null`))
    .orderBy(accounts.id)
    .limit(1);
  const [free] = await shards.for("update", { skipLocked: true });
  const [shard] = free ? [free] : await shards.for("update");
  if (!shard) throw new Error(`there is no ${kind} account: migrations have not run`);
  return shard.id;
}
