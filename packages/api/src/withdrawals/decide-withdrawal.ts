import { inTransaction } from "@octopus/db";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { enqueueMail } from "../mail/index.js";
import { postingNow } from "../points/index.js";
import { emailOf } from "../users/index.js";
import { endWithdrawal } from "./end-withdrawal.js";
import { lockWithdrawal } from "./locked-withdrawal.js";
import { paidMail, rejectedMail } from "./withdrawal-mail.js";

export interface Decision {
  readonly operatorId: number;
  readonly id: number;
  /** Why it is rejected, for the person to read; without, it is paid. */
  readonly rejectionReason?: string;
}

/**
 * An operator has paid a withdrawal, or rejects it and the points come back; the person is told by mail. Decided so before,
 * it stays so. Throws WITHDRAWAL_NOT_FOUND, SECOND_OPERATOR_NEEDED (one's own) or WITHDRAWAL_STATE_CONFLICT.
 */
export async function decideWithdrawal(
  deps: Deps,
  { operatorId, id, rejectionReason }: Decision,
): Promise<void> {
  const status = rejectionReason === undefined ? "PAID" : "REJECTED";
  await inTransaction(deps.db, async (tx) => {
    const withdrawal = await lockWithdrawal(tx, id);
    if (withdrawal.userId === operatorId) throw new BusinessError("SECOND_OPERATOR_NEEDED");
    if (withdrawal.status === status) return;
    if (withdrawal.status !== "REQUESTED") throw new BusinessError("WITHDRAWAL_STATE_CONFLICT");
    const email = await emailOf(tx, withdrawal.userId);
    if (email !== null) {
      const { publicUrl } = deps.config;
      const told = { amount: withdrawal.amount, publicUrl };
      const mail =
        rejectionReason === undefined ? paidMail(told) : rejectedMail({ ...told, reason: rejectionReason });
      await enqueueMail(tx, [{ to: email, ...mail }], deps.clock.realNow());
    }
    const decision = { decidedBy: operatorId };
    await endWithdrawal(
      tx,
      withdrawal,
      rejectionReason === undefined
        ? { ...decision, status: "PAID" }
        : { ...decision, status: "REJECTED", rejectionReason },
      postingNow(deps),
    );
  });
  deps.log.info({ operatorId, withdrawalId: id, status }, "a withdrawal was decided");
}
