import { TransferKind } from "@octopus/db/enums";
import type { Translate } from "~/i18n";
import { FIRST_GOOD_CLASS, type Period } from "./columns";

export interface WeekRow {
  readonly name: string;
  /** Null where the week is not known, or has nothing to say it of. */
  readonly last: number | null;
  readonly before: number | null;
  /** In percent of the week before; null where that was nothing. */
  readonly change: number | null;
}

const sum = (counts: readonly (number | undefined)[]) =>
  counts.reduce<number>((total, count) => total + (count ?? 0), 0);

const settled = ({ successRates }: Period) => sum(successRates);

/** Whole percent, rounded down as every rate is. */
function succeeded({ successRates }: Period): number | null {
  const all = sum(successRates);
  return all === 0 ? null : Math.floor((sum(successRates.slice(FIRST_GOOD_CLASS)) * 100) / all);
}

/** The last seven days beside the seven before them. */
export function weekOverWeek(
  { lastWeek, weekBefore }: { lastWeek: Period | null; weekBefore: Period | null },
  t: Translate,
): WeekRow[] {
  const measures: [string, (week: Period) => number | null][] = [
    [t("statistics:signUps"), ({ signUps }) => signUps],
    [t("statistics:peopleADay"), ({ peopleCheckingIn }) => peopleCheckingIn],
    [t("statistics:checkIns"), ({ checkInsByType }) => sum(Object.values(checkInsByType))],
    [t("statistics:settled"), settled],
    [t("statistics:succeeded"), succeeded],
    ...TransferKind.names.map((kind): [string, (week: Period) => number] => [
      t("statistics:pointsOf", { kind: t(`points:kinds.${kind}`) }),
      ({ pointsByKind }) => pointsByKind[kind] ?? 0,
    ]),
  ];
  return measures.map(([name, measure]) => {
    const last = lastWeek && measure(lastWeek);
    const before = weekBefore && measure(weekBefore);
    return { name, last, before, change: changeOf(last, before) };
  });
}

function changeOf(last: number | null, before: number | null): number | null {
  return last === null || before === null || before === 0
    ? null
    : Math.round(((last - before) * 100) / before);
}

/** The same as a table for a file. */
export function weekFileOf(weeks: Parameters<typeof weekOverWeek>[0], t: Translate) {
  return {
    header: [
      t("statistics:measure"),
      t("statistics:lastWeek"),
      t("statistics:weekBefore"),
      t("statistics:changePercent"),
    ],
    rows: weekOverWeek(weeks, t).map(({ name, last, before, change }) => [name, last, before, change]),
  };
}
