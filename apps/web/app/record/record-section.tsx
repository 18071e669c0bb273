import { useTranslation } from "react-i18next";
import { Card, SectionHeader } from "~/ui";
import type { PersonRecord } from "./record";
import { TypeTable } from "./type-table";
import { YearLegend } from "./year-legend";
import { YearMap } from "./year-map";

/** My record: the streak, a year of check-ins, and what came of each type of mission. */
export function RecordSection({ record }: { record: PersonRecord }) {
  const { t } = useTranslation("record");
  const { streak, bestStreak, year, byType } = record;
  const total = year.reduce((sum, { checkIns }) => sum + checkIns, 0);
  return (
    <section aria-labelledby="record" className="flex flex-col gap-3">
      <SectionHeader id="record" title={t("title")} />
      <Card as="div" tone="pink" className="flex flex-col gap-2">
        <dl className="grid grid-cols-2 gap-3">
          {(
            [
              ["now", streak],
              ["best", bestStreak],
            ] as const
          ).map(([which, days]) => (
            <div key={which}>
              <dt className="text-sm font-semibold">{t(`streak.${which}`)}</dt>
              <dd className="text-3xl font-extrabold tracking-tight tabular-nums">
                {t("streak.days", { count: days })}
              </dd>
            </div>
          ))}
        </dl>
        <p className="text-muted text-sm">{t("streak.rule")}</p>
      </Card>
      <Card as="div" className="flex flex-col gap-3">
        <div>
          <h3 className="font-bold">{t("year.title")}</h3>
          <p className="text-muted text-sm">{t("year.total", { count: total })}</p>
        </div>
        <YearMap year={year} />
        <YearLegend />
      </Card>
      <Card as="div" className="flex flex-col gap-2">
        <h3 className="font-bold">{t("byType.title")}</h3>
        <TypeTable byType={byType} />
      </Card>
    </section>
  );
}
