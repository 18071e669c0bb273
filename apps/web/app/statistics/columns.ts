import type { RouterOutputs } from "@octopus/api";
import { MissionStatus, MissionType, TransferKind } from "@octopus/db/enums";
import type { Translate } from "~/i18n";
import type { Series } from "~/plots/series";

export type Statistics = RouterOutputs["operator"]["statistics"];
export type Period = Statistics["periods"][number];

export const seriesNames = [
  "sign-ups",
  "people",
  "check-ins",
  "success-rates",
  "points",
  "missions",
] as const;
export type SeriesName = (typeof seriesNames)[number];

/** From here on a stake comes back: the ninth of eleven classes. */
export const FIRST_GOOD_CLASS = 8;

/** `0–9%` … `90–99%`, and `100%`. */
export const classInWords = (n: number) => (n === 10 ? "100%" : `${n * 10}–${n * 10 + 9}%`);

type Column = readonly [name: string, value: (period: Period) => number | undefined];

const columns: Record<SeriesName, (t: Translate) => Column[]> = {
  "sign-ups": (t) => [[t("statistics:signUps"), ({ signUps }) => signUps]],
  people: (t) => [[t("statistics:people"), ({ peopleCheckingIn }) => peopleCheckingIn]],
  "check-ins": (t) =>
    MissionType.names.map((type) => [
      t(`missions:types.${type}`),
      ({ checkInsByType }) => checkInsByType[type],
    ]),
  "success-rates": () =>
    Array.from({ length: 11 }, (_, n) => [classInWords(n), ({ successRates }) => successRates[n]]),
  points: (t) =>
    TransferKind.names.map((kind) => [t(`points:kinds.${kind}`), ({ pointsByKind }) => pointsByKind[kind]]),
  missions: (t) =>
    MissionStatus.names.map((status) => [
      t(`missions:statuses.${status}`),
      ({ missionsByStatus }) => missionsByStatus[status],
    ]),
};

/** Each status by each type, for the file: too many to look at. */
const byType = (t: Translate): Column[] =>
  MissionStatus.names.flatMap((status) =>
    MissionType.names.map((type): Column => [
      `${t(`missions:statuses.${status}`)} · ${t(`missions:types.${type}`)}`,
      ({ missionsByStatusAndType }) => missionsByStatusAndType[status]?.[type],
    ]),
  );

/** The numbers of a series, a column for each thing that is counted. */
export function columnsOf(name: SeriesName, periods: readonly Period[], t: Translate): Series[] {
  return columns[name](t).map(([column, value]) => ({
    name: column,
    values: periods.map((period) => value(period) ?? null),
  }));
}

/** A series as a table for a file, a row for each period. */
export function fileOf(name: SeriesName, periods: readonly Period[], t: Translate) {
  const all = [...columns[name](t), ...(name === "missions" ? byType(t) : [])];
  return {
    header: [t("statistics:from"), t("statistics:to"), ...all.map(([column]) => column)],
    rows: periods.map((period) => [period.from, period.to, ...all.map(([, value]) => value(period))]),
  };
}
