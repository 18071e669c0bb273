import type { Translate } from "~/i18n";
import type { Loaded, SettlementStatement } from "~/missions";

type Line = Loaded<SettlementStatement>["lines"][number];

/** Basis points. */
const wholly = 10_000;
const mostly = 8_000;

/** The rule that gave a line its refund. */
export function refundRule({ rate, stake }: Pick<Line, "rate" | "stake">, t: Translate): string {
  if (rate === null) return t("mission:settlement.rule.waiting");
  if (rate >= wholly) return t("mission:settlement.rule.wholly", { stake });
  if (rate >= mostly) return t("mission:settlement.rule.mostly", { stake });
  return t("mission:settlement.rule.hardly", { stake });
}

/** The rule about the team's bonus, for the whole statement. */
export function bonusRule(teamRate: number | null, members: number, t: Translate): string {
  if (teamRate === null) return t("mission:settlement.bonus.waiting");
  if (members < 2) return t("mission:settlement.bonus.alone");
  return teamRate >= wholly ? t("mission:settlement.bonus.given") : t("mission:settlement.bonus.notGiven");
}

/** Points of stakes that neither came back nor were kept yet: what waits for a decision. */
export function waitingStake({ stake, refund, forfeit }: Loaded<SettlementStatement>["totals"]): number {
  return stake - refund - forfeit;
}
