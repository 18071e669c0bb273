import { inTransaction } from "@octopus/db";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { postingNow } from "../points/index.js";
import { endWithdrawal } from "./end-withdrawal.js";
import { lockWithdrawal } from "./locked-withdrawal.js";

/**
 * A person takes a request back, and the points with it, as long as the bank doesn't know of it. Cancelled before, it
 * stays so. Throws WITHDRAWAL_NOT_FOUND (for other people's as well), WITHDRAWAL_AT_BANK or WITHDRAWAL_STATE_CONFLICT.
 */
export async function cancelWithdrawal(deps: Deps, userId: number, id: number): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const withdrawal = await lockWithdrawal(tx, id);
    if (withdrawal.userId !== userId) throw new BusinessError("WITHDRAWAL_NOT_FOUND");
    if (withdrawal.status === "CANCELLED") return;
    if (withdrawal.status !== "REQUESTED") throw new BusinessError("WITHDRAWAL_STATE_CONFLICT");
    if (withdrawal.exportId !== null) throw new BusinessError("WITHDRAWAL_AT_BANK");
    await endWithdrawal(tx, withdrawal, { status: "CANCELLED" }, postingNow(deps));
  });
}
