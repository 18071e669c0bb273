import { payout, teamBonus } from "@octopus/api/payout";
import { formatPoints } from "../ui/points";

const wholly = 10_000;
const mostly = 8_000;

/** What may come back of a stake in points, one sentence for each case. */
export function stakeOutlook(stake: number): { case: string; comesBack: string }[] {
  return [
    { case: "모두 지키면", comesBack: formatPoints(payout(stake, wholly).refund) },
    { case: "80% 이상 지키면", comesBack: formatPoints(payout(stake, mostly).refund) },
    { case: "80%에 못 미치면", comesBack: formatPoints(payout(stake, mostly - 1).refund) },
    { case: "팀 모두가 100%면", comesBack: `${formatPoints(teamBonus(stake, wholly, 2), true)} 더` },
  ];
}

/** What is left of a balance after a stake, or how much is missing for it. Points. */
export function balanceSentence(balance: number, stake: number): string {
  return stake <= balance
    ? `걸고 나면 ${formatPoints(balance - stake)} 남아요`
    : `${formatPoints(stake - balance)} 모자라요`;
}
