import { corrections } from "@octopus/db/schema";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { correctableTransfer, requireCorrectable } from "./correctable-transfer.js";

export interface Proposal {
  readonly operatorId: number;
  readonly transferId: number;
  /** Points that should have moved. */
  readonly rightAmount: number;
  readonly reason: string;
}

/**
 * An operator says that a transfer was wrong, and what it should have been. Nothing moves until another agrees.
 *
 * Throws TRANSFER_NOT_FOUND, CORRECTION_NOT_ALLOWED, CORRECTION_WAITS (it is corrected, or about to be), BAD_REQUEST when
 * nothing would change, and SECOND_OPERATOR_NEEDED for one's own points.
 */
export async function proposeCorrection(
  { db, clock, log }: Deps,
  { operatorId, transferId, rightAmount, reason }: Proposal,
): Promise<{ id: number }> {
  const transfer = await correctableTransfer(db, transferId);
  requireCorrectable(transfer, rightAmount);
  if (transfer.userId === operatorId) throw new BusinessError("SECOND_OPERATOR_NEEDED");
  if (transfer.amount === rightAmount) throw new BusinessError("BAD_REQUEST");
  const [correction] = await db
    .insert(corrections)
    .values({ transferId, rightAmount, reason, proposedBy: operatorId, proposedAt: clock.now() })
    .onConflictDoNothing()
    .returning({ id: corrections.id });
  if (!correction) throw new BusinessError("CORRECTION_WAITS");
  log.info({ operatorId, correctionId: correction.id, transferId, rightAmount }, "a correction was proposed");
  return correction;
}
