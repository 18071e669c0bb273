import { payout, teamBonus } from "@octopus/api/payout";
import type { Translate } from "~/i18n";

const wholly = 10_000;
const mostly = 8_000;

/** What may come back of a stake in points, one sentence for each case. */
export function stakeOutlook(stake: number, t: Translate): { case: string; comesBack: string }[] {
  const refund = (rate: number) => t("missions:outlook.refund", { refund: payout(stake, rate).refund });
  return [
    { case: t("missions:outlook.wholly"), comesBack: refund(wholly) },
    { case: t("missions:outlook.mostly"), comesBack: refund(mostly) },
    { case: t("missions:outlook.hardly"), comesBack: refund(mostly - 1) },
    {
      case: t("missions:outlook.team"),
      comesBack: t("missions:outlook.bonus", { bonus: teamBonus(stake, wholly, 2) }),
    },
  ];
}

/** What is left of a balance after a stake, or how much is missing for it. Points. */
export function balanceSentence(balance: number, stake: number, t: Translate): string {
  return stake <= balance
    ? t("missions:balance.left", { left: balance - stake })
    : t("missions:balance.missing", { missing: stake - balance });
}
