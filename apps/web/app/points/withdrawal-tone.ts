import type { WithdrawalStatus } from "@octopus/db/enums";

/** The look of each state of a withdrawal. */
export const withdrawalTone = {
  REQUESTED: "warning",
  PAID: "success",
  REJECTED: "error",
  CANCELLED: "neutral",
} as const satisfies Record<WithdrawalStatus, string>;
