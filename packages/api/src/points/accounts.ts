import type { Queryable, Tx } from "@octopus/db";
import type { AccountKind } from "@octopus/db/enums";
import { accounts } from "@octopus/db/schema";
import { and, eq, sql } from "drizzle-orm";

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
  const [account] = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.userId, userId));
  if (!account) throw new Error(`user ${userId} has no account`);
  return account.id;
}

/**
 * The id of a person's account, which nobody else can pay from or into until the transaction ends: what is then read of
 * the balance, and of how much may be cashed, holds. A system account that is needed as well is taken first.
 */
export async function lockUserAccount(tx: Tx, userId: number): Promise<number> {
  const [account] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.userId, userId))
    .for("update");
  if (!account) throw new Error(`user ${userId} has no account`);
  return account.id;
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
