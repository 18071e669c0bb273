import type { Queryable } from "@octopus/db";
import type { AccountKind, TransferKind } from "@octopus/db/enums";
import { accounts, missions, payments, transfers } from "@octopus/db/schema";
import { eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { BusinessError } from "../kernel/errors.js";

/** A transfer, and what says whether it can be corrected. */
export interface CorrectableTransfer {
  readonly id: number;
  readonly kind: TransferKind;
  /** Points. */
  readonly amount: number;
  readonly userId: number | null;
  readonly from: { readonly id: number; readonly kind: AccountKind };
  readonly to: { readonly id: number; readonly kind: AccountKind };
  /** Whether the mission that it belongs to, if any, holds no points any more. */
  readonly isMissionOver: boolean;
  /** Of the payment that it credits or takes back: whether the provider and we agree for good. */
  readonly isPaymentAtRest: boolean;
}

/** Withdrawals are rejected or paid, stakes under way settled: each has its own way to be put right. */
const correctable: ReadonlySet<TransferKind> = new Set([
  "SIGN_UP_BONUS",
  "CHARGE",
  "CHARGE_CANCEL",
  "STAKE",
  "STAKE_RETURN",
  "REFUND",
  "TEAM_BONUS",
  "AVATAR",
]);

const froms = alias(accounts, "froms");
const tos = alias(accounts, "tos");

/** Throws TRANSFER_NOT_FOUND. */
export async function correctableTransfer(db: Queryable, id: number): Promise<CorrectableTransfer> {
  const [row] = await db
    .select({
      id: transfers.id,
      kind: transfers.kind,
      amount: transfers.amount,
      userId: transfers.userId,
      from: { id: froms.id, kind: froms.kind },
      to: { id: tos.id, kind: tos.kind },
      missionStatus: missions.status,
      settledAt: missions.settledAt,
      nextCheckAt: payments.nextCheckAt,
    })
    .from(transfers)
    .innerJoin(froms, eq(froms.id, transfers.fromAccountId))
    .innerJoin(tos, eq(tos.id, transfers.toAccountId))
    .leftJoin(missions, eq(missions.id, transfers.missionId))
    .leftJoin(
      payments,
      sql`${transfers.idempotencyKey} in ('charge:' || ${payments.id}, 'charge-cancel:' || ${payments.id})
        and ${payments.userId} = ${transfers.userId}`,
    )
    .where(eq(transfers.id, id));
  if (!row) throw new BusinessError("TRANSFER_NOT_FOUND");
  const { missionStatus, settledAt, nextCheckAt, ...transfer } = row;
  return {
    ...transfer,
    isMissionOver: missionStatus === null || missionStatus === "CANCELLED" || settledAt !== null,
    isPaymentAtRest: nextCheckAt === null,
  };
}

/** Whether it can be corrected: not what is put right elsewhere, nor what is not settled yet. */
export function isCorrectable({ kind, isMissionOver, isPaymentAtRest }: CorrectableTransfer): boolean {
  return correctable.has(kind) && isMissionOver && isPaymentAtRest;
}

/**
 * Throws CORRECTION_NOT_ALLOWED, also for an amount that would make points without a payment: a charge is never more than the
 * provider took, and a cancelled one never less than it gave back.
 */
export function requireCorrectable(transfer: CorrectableTransfer, rightAmount: number): void {
  const makesPoints =
    (transfer.kind === "CHARGE" && rightAmount > transfer.amount) ||
    (transfer.kind === "CHARGE_CANCEL" && rightAmount < transfer.amount);
  if (makesPoints || !isCorrectable(transfer)) throw new BusinessError("CORRECTION_NOT_ALLOWED");
}
