import { inTransaction, type Tx } from "@octopus/db";
import { corrections } from "@octopus/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { enqueueMail } from "../mail/index.js";
import { type NewTransfer, postingNow, postTransfers, systemAccount } from "../points/index.js";
import { emailOf } from "../users/index.js";
import { correctionMail } from "./correction-mail.js";
import { type CorrectableTransfer, correctableTransfer, requireCorrectable } from "./correctable-transfer.js";

export interface CorrectionDecision {
  readonly operatorId: number;
  readonly id: number;
  readonly confirm: boolean;
}

/**
 * Another operator than the one who proposed it agrees to a correction, or doesn't. Agreed to, two transfers follow: one
 * that undoes the wrong one, and one of what should have moved; the person is told by mail.
 *
 * Throws CORRECTION_NOT_FOUND (also when it has been decided), SECOND_OPERATOR_NEEDED, CORRECTION_NOT_ALLOWED, and
 * POINT_LACK_ERROR when the person has spent what should go back.
 */
export async function decideCorrection(
  deps: Deps,
  { operatorId, id, confirm }: CorrectionDecision,
): Promise<void> {
  const posting = postingNow(deps);
  await inTransaction(deps.db, async (tx) => {
    const correction = await lockWaiting(tx, id);
    const transfer = await correctableTransfer(tx, correction.transferId);
    if (correction.proposedBy === operatorId || transfer.userId === operatorId)
      throw new BusinessError("SECOND_OPERATOR_NEEDED");
    await tx
      .update(corrections)
      .set({ decidedBy: operatorId, decidedAt: posting.at, confirmed: confirm })
      .where(eq(corrections.id, id));
    if (!confirm) return;
    requireCorrectable(transfer, correction.rightAmount);
    const userId = transfer.userId!;
    const email = await emailOf(tx, userId);
    if (email !== null) {
      const { amount } = transfer;
      const mail = correctionMail({ ...correction, amount, publicUrl: deps.config.publicUrl });
      await enqueueMail(tx, [{ to: email, ...mail }], deps.clock.realNow());
    }
    const { from, to } = await sides(tx, transfer);
    const pair = { kind: "CORRECTION", userId, correctsId: transfer.id } as const;
    const reversal: NewTransfer = {
      ...pair,
      from: to,
      to: from,
      amount: transfer.amount,
      idempotencyKey: `correction:${id}:reversal`,
    };
    const right: NewTransfer = {
      ...pair,
      from,
      to,
      amount: correction.rightAmount,
      idempotencyKey: `correction:${id}:right`,
    };
    // What goes to the person goes first, so that their balance isn't below zero in between.
    const gives = transfer.to.kind === "USER" ? [right, reversal] : [reversal, right];
    await postTransfers(
      tx,
      gives.filter(({ amount }) => amount > 0),
      posting,
    );
  });
  deps.log.info({ operatorId, correctionId: id, confirm }, "a correction was decided");
}

/** The lock lets it be decided once, by one of several operators. */
async function lockWaiting(tx: Tx, id: number) {
  const [correction] = await tx
    .select()
    .from(corrections)
    .where(and(eq(corrections.id, id), isNull(corrections.confirmed)))
    .for("update");
  if (!correction) throw new BusinessError("CORRECTION_NOT_FOUND");
  return correction;
}

/** HOUSE stands in for the escrow of a mission that is over, which is empty and stays so: what it forfeited went there. */
async function sides(tx: Tx, { from, to }: CorrectableTransfer): Promise<{ from: number; to: number }> {
  if (from.kind === "ESCROW") return { from: await systemAccount(tx, "HOUSE"), to: to.id };
  if (to.kind === "ESCROW") return { from: from.id, to: await systemAccount(tx, "HOUSE") };
  return { from: from.id, to: to.id };
}
