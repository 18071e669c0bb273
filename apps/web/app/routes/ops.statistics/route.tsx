import { civilDateOf } from "@octopus/api/civil-date";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { titled, wordsFor } from "~/i18n";
import { address } from "~/missions";
import { OpsHeader } from "~/ops/ops-header";
import { answer } from "~/session/answer";
import { requireOperator } from "~/session/require-operator";
import { grainsOf, questionOf, rangeOf, spans } from "~/statistics/range";
import { shownOf } from "~/statistics/shown";
import { Column, EmptyState, TabLinks } from "~/ui";
import { Plots } from "./plots";
import { WeeksCard } from "./weeks-card";

export const meta = titled((t) => t("ops:statistics.title"));

const path = "/ops/statistics";

/** `?days=` and `?by=` as {@link rangeOf} reads them. */
export async function loader(args: LoaderFunctionArgs) {
  requireOperator(args);
  const { api, now, timeZone, language } = args.context;
  const range = rangeOf(new URL(args.request.url).searchParams);
  const question = questionOf(range, civilDateOf(now, timeZone));
  const statistics = await answer(args, api.operator.statistics(question));
  return { range, shown: shownOf(statistics, wordsFor(language)) };
}

export default function StatisticsPage() {
  const { t } = useTranslation("statistics");
  const { range, shown } = useLoaderData<typeof loader>();
  const csvOf = (series: string) =>
    address("/ops/statistics.csv", { series, days: range.span, by: range.by });
  return (
    <Column>
      <OpsHeader part="statistics" />
      {shown === null ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <>
          <WeeksCard weeks={shown.weeks} csv={csvOf("weeks")} />
          <div className="flex flex-col">
            <TabLinks
              label={t("span")}
              tabs={spans.map((span) => ({
                to: address(path, { days: span }),
                label: t(`spans.${span}`),
                current: span === range.span,
              }))}
            />
            <TabLinks
              label={t("grain")}
              tabs={grainsOf(range.span).map((by) => ({
                to: address(path, { days: range.span, by }),
                label: t(`grains.${by}`),
                current: by === range.by,
              }))}
            />
          </div>
          <Plots shown={shown} csvOf={csvOf} />
        </>
      )}
    </Column>
  );
}
