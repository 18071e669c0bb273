import { MissionStatus } from "@octopus/db/enums";
import { useTranslation } from "react-i18next";
import { AreaPlot } from "~/plots/area-plot";
import { Histogram } from "~/plots/histogram";
import { LinePlot } from "~/plots/line-plot";
import type { Series } from "~/plots/series";
import { ShareBars } from "~/plots/share-bars";
import { classInWords, FIRST_GOOD_CLASS, type SeriesName } from "~/statistics/columns";
import type { Shown } from "~/statistics/shown";
import { PlotCard } from "./plot-card";

/** Those that are over would hide the others: they only become more. */
const isUnfinished = (status: MissionStatus) => status !== "CLOSE" && status !== "CANCELLED";

interface PlotsProps {
  readonly shown: Shown;
  /** Where the file of a series is. */
  readonly csvOf: (series: SeriesName) => string;
}

/** Everything there is, a card each. */
export function Plots({ shown, csvOf }: PlotsProps) {
  const { t } = useTranslation("statistics");
  const { days, signUps, people, checkIns, points, pointTotals, missions } = shown;
  const overDays = (series: readonly Series[]) => ({
    header: [t("from"), ...series.map(({ name }) => name)],
    rows: days
      .map((day, n): [string, ...(number | null)[]] => [day, ...series.map(({ values }) => values[n]!)])
      .reverse(),
  });
  return (
    <>
      <PlotCard id="sign-ups" title={t("signUps")} table={overDays(signUps)} csv={csvOf("sign-ups")}>
        <LinePlot title={t("signUps")} days={days} series={signUps} />
      </PlotCard>
      <PlotCard
        id="people"
        title={t("people")}
        hint={t("peopleHint")}
        table={overDays(people)}
        csv={csvOf("people")}
      >
        <LinePlot title={t("people")} days={days} series={people} />
      </PlotCard>
      <SuccessRates counts={shown.successRates} csv={csvOf("success-rates")} />
      <PlotCard
        id="points"
        title={t("points")}
        hint={t("pointsHint")}
        table={{
          header: [t("kind"), t("total")],
          rows: pointTotals.map(({ name, total }) => [name, total]),
        }}
        csv={csvOf("points")}
      >
        <LinePlot title={t("points")} days={days} series={points} />
      </PlotCard>
      <PlotCard
        id="missions"
        title={t("missions")}
        hint={t("missionsHint")}
        table={overDays(missions)}
        csv={csvOf("missions")}
      >
        <AreaPlot
          title={t("missions")}
          days={days}
          series={missions.filter((_, n) => isUnfinished(MissionStatus.names[n]!))}
        />
      </PlotCard>
      <Standing standing={shown.standing} csv={csvOf("missions")} />
      <PlotCard
        id="check-ins"
        title={t("checkInsByType")}
        table={overDays(checkIns)}
        csv={csvOf("check-ins")}
      >
        <AreaPlot title={t("checkInsByType")} days={days} series={checkIns} />
      </PlotCard>
    </>
  );
}

function SuccessRates({ counts, csv }: { counts: readonly number[]; csv: string }) {
  const { t } = useTranslation("statistics");
  const title = t("successRates");
  return (
    <PlotCard
      id="success-rates"
      title={title}
      hint={t("successRatesHint", { count: counts.reduce((sum, count) => sum + count, 0) })}
      table={{
        header: [t("successClass"), t("members")],
        rows: counts.map((count, n) => [classInWords(n), count]),
      }}
      csv={csv}
    >
      <Histogram
        title={title}
        classes={counts.map((count, n) => ({
          label: n === 10 ? "100%" : String(n * 10),
          count,
          isGood: n >= FIRST_GOOD_CLASS,
        }))}
      />
    </PlotCard>
  );
}

function Standing({ standing: { day, types, statuses }, csv }: { standing: Shown["standing"]; csv: string }) {
  const { t } = useTranslation("statistics");
  return (
    <PlotCard
      id="standing"
      title={t("byType")}
      hint={t("byTypeHint", { day })}
      table={{
        header: [t("status"), t("total"), ...types],
        rows: statuses.map(({ name, total, parts }) => [name, total, ...parts]),
      }}
      csv={csv}
    >
      <ShareBars names={types} bars={statuses} />
    </PlotCard>
  );
}
