import type { Queryable, Tx } from "@octopus/db";
import { withdrawals } from "@octopus/db/schema";
import { and, eq, isNotNull } from "drizzle-orm";

const isOpen = (userId: number) => and(eq(withdrawals.userId, userId), eq(withdrawals.status, "REQUESTED"));

/** Whether a person waits for money. To hold on to the answer, lock the person first: a request waits for that. */
export async function hasOpenWithdrawal(db: Queryable, userId: number): Promise<boolean> {
  return (await db.$count(withdrawals, isOpen(userId))) > 0;
}

/** Keeps nothing of a person's bank accounts but their last four digits. */
export async function forgetBankAccounts(tx: Tx, userId: number): Promise<void> {
  await tx
    .update(withdrawals)
    .set({ sealedAccount: null })
    .where(and(eq(withdrawals.userId, userId), isNotNull(withdrawals.sealedAccount)));
}
