import type { Translate } from "~/i18n";
import type { Record } from "./record";

/** How the numbers of a line came about, step by step. */
export function reckoning(
  { rate, stake, refund, forfeit, bonus }: Record["lines"][number],
  t: Translate,
): string[] {
  if (rate === null) return [];
  const steps = [
    refund === stake
      ? t("settlement:lines.wholly", { stake, refund })
      : refund > 0
        ? t("settlement:lines.mostly", { stake, refund })
        : t("settlement:lines.hardly", { stake }),
  ];
  if (forfeit > 0) steps.push(t("settlement:lines.forfeit", { stake, refund, forfeit }));
  if (bonus > 0) steps.push(t("settlement:lines.bonus", { stake, bonus }));
  return steps;
}
