import type { Tx } from "@octopus/db";
import { withdrawals } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { BusinessError } from "../kernel/errors.js";

export type WithdrawalRow = typeof withdrawals.$inferSelect;

/** The lock lets a withdrawal end once: its person and several operators take turns. Throws WITHDRAWAL_NOT_FOUND. */
export async function lockWithdrawal(tx: Tx, id: number): Promise<WithdrawalRow> {
  const [withdrawal] = await tx.select().from(withdrawals).where(eq(withdrawals.id, id)).for("update");
  if (!withdrawal) throw new BusinessError("WITHDRAWAL_NOT_FOUND");
  return withdrawal;
}
