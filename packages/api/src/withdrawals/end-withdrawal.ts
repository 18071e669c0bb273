import type { Tx } from "@octopus/db";
import type { WithdrawalStatus } from "@octopus/db/enums";
import { withdrawals } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import {
  type NewTransfer,
  type Posting,
  postTransfers,
  systemAccount,
  userAccount,
} from "../points/index.js";
import type { WithdrawalRow } from "./locked-withdrawal.js";

type Ending =
  | { readonly status: "PAID"; readonly decidedBy: number }
  | { readonly status: "REJECTED"; readonly decidedBy: number; readonly rejectionReason: string }
  | { readonly status: "CANCELLED" };

/**
 * Ends a REQUESTED withdrawal that the caller has locked: paid, the points leave by the gateway; else they come back. Both
 * have one idempotency key, so that the ledger itself would refuse the second.
 */
export async function endWithdrawal(
  tx: Tx,
  { id, userId, amount }: WithdrawalRow,
  ending: Ending,
  posting: Posting,
): Promise<void> {
  await tx
    .update(withdrawals)
    .set({ ...ending, decidedAt: posting.at })
    .where(eq(withdrawals.id, id));
  const key = { amount, userId, idempotencyKey: `withdrawal-end:${id}` };
  await postTransfers(tx, [{ ...key, ...(await way(tx, ending.status, userId)) }], posting);
}

/** System accounts in the order of their ids, and before the person's. */
async function way(
  tx: Tx,
  status: WithdrawalStatus,
  userId: number,
): Promise<Pick<NewTransfer, "kind" | "from" | "to">> {
  if (status === "PAID") {
    const to = await systemAccount(tx, "GATEWAY");
    return { kind: "WITHDRAWAL", from: await systemAccount(tx, "PAYOUT"), to };
  }
  const from = await systemAccount(tx, "PAYOUT");
  return { kind: "WITHDRAWAL_RETURN", from, to: await userAccount(tx, userId) };
}
