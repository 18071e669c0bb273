import type { TransferKind } from "@octopus/db/enums";

/** What a transfer does to the balance of the person it concerns: +1, −1, or 0 when it moves between other accounts. */
export const transferDirection: Record<TransferKind, 1 | -1 | 0> = {
  SIGN_UP_BONUS: 1,
  CHARGE: 1,
  STAKE: -1,
  STAKE_RETURN: 1,
  REFUND: 1,
  TEAM_BONUS: 1,
  FORFEIT: 0,
  AVATAR: -1,
  WITHDRAWAL: -1,
  WITHDRAWAL_RETURN: 1,
  CHARGE_CANCEL: -1,
};
