import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { buttonClass, Card, SectionHeader } from "~/ui";
import { NumbersTable, type NumbersTableProps } from "./numbers-table";

interface PlotCardProps {
  readonly id: string;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly table: Omit<NumbersTableProps, "title">;
  /** Where its file is. */
  readonly csv: string;
  readonly children: ReactNode;
}

/** A plot, and its numbers as a table and as a file. */
export function PlotCard({ id, title, hint, table, csv, children }: PlotCardProps) {
  const { t } = useTranslation("statistics");
  return (
    <Card aria-labelledby={id} className="flex flex-col gap-3">
      <SectionHeader id={id} title={title} />
      {hint !== undefined && <p className="text-muted text-sm">{hint}</p>}
      {children}
      <details>
        <summary className="text-link min-h-8 text-sm">{t("numbers")}</summary>
        <NumbersTable title={title} {...table} />
      </details>
      <CsvLink title={title} csv={csv} />
    </Card>
  );
}

/** A file to keep. */
export function CsvLink({ title, csv }: Pick<PlotCardProps, "title" | "csv">) {
  const { t } = useTranslation("statistics");
  return (
    <a
      href={csv}
      download
      aria-label={t("csvOf", { title })}
      className={`${buttonClass({ size: "small" })} self-start`}
    >
      {t("csv")}
    </a>
  );
}
