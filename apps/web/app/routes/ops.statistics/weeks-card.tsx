import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n";
import { numberFormat } from "~/i18n/intl";
import type { Shown } from "~/statistics/shown";
import { Card, SectionHeader } from "~/ui";
import { NumbersTable } from "./numbers-table";
import { CsvLink } from "./plot-card";

/** The last week beside the one before. */
export function WeeksCard({ weeks, csv }: { weeks: Shown["weeks"]; csv: string }) {
  const { t } = useTranslation("statistics");
  const percent = numberFormat(useLanguage(), { style: "percent", signDisplay: "exceptZero" });
  return (
    <Card aria-labelledby="weeks" className="flex flex-col gap-3">
      <SectionHeader id="weeks" title={t("weeks")} />
      {weeks === null ? (
        <p className="text-muted">{t("weeksFew")}</p>
      ) : (
        <>
          <NumbersTable
            title={t("weeks")}
            header={[t("measure"), t("lastWeek"), t("weekBefore"), t("change")]}
            rows={weeks.map(({ name, last, before, change }) => [
              name,
              last,
              before,
              change === null ? null : percent.format(change / 100),
            ])}
          />
          <CsvLink title={t("weeks")} csv={csv} />
        </>
      )}
    </Card>
  );
}
