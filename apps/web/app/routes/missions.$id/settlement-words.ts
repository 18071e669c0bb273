import type { Loaded, SettlementStatement } from "~/missions";
import { formatPoints } from "../../ui/points";

type Line = Loaded<SettlementStatement>["lines"][number];

/** Basis points. */
const wholly = 10_000;
const mostly = 8_000;

/** The rule that gave a line its refund. */
export function refundRule({ rate, stake }: Pick<Line, "rate" | "stake">): string {
  if (rate === null) return "이의를 살피고 있어요. 결정이 나면 정산돼요.";
  if (rate >= wholly) return `모두 지켜서 건 ${formatPoints(stake)}를 전부 돌려받았어요.`;
  if (rate >= mostly) return `80% 이상 지켜서 건 ${formatPoints(stake)}의 80%를 돌려받았어요.`;
  return `80%에 못 미쳐서 건 ${formatPoints(stake)}를 돌려받지 못했어요.`;
}

/** The rule about the team's bonus, for the whole statement. */
export function bonusRule(teamRate: number | null, members: number): string {
  if (teamRate === null) return "팀 보너스는 이의에 결정이 난 뒤에 정해져요.";
  if (members < 2) return "팀 보너스는 두 사람 이상일 때 있어요.";
  return teamRate >= wholly
    ? "모두가 100%라서 한 사람마다 건 포인트의 5%를 더 받았어요."
    : "모두가 100%일 때만 팀 보너스가 있어요.";
}

/** Points of stakes that neither came back nor were kept yet: what waits for a decision. */
export function waitingStake({ stake, refund, forfeit }: Loaded<SettlementStatement>["totals"]): number {
  return stake - refund - forfeit;
}
