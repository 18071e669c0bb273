import { TransferKind } from "@octopus/db/enums";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { address } from "~/missions";
import { buttonClass, Card, Select, SubmitButton } from "~/ui";

interface Filters {
  kind?: TransferKind | undefined;
  month?: string | undefined;
}

/** A person's account is on neither side of a forfeit: their stake tells of it. */
const kinds = TransferKind.names.filter((kind) => kind !== "FORFEIT");

/** Which lines are shown, and all of them as a file. */
export function StatementFilter({ months, filters }: { months: readonly string[]; filters: Filters }) {
  const { t } = useTranslation("points");
  const monthName = (month: string) =>
    t("filter.monthName", { year: month.slice(0, 4), month: Number(month.slice(5)) });
  return (
    <Card aria-label={t("filter.title")}>
      <Form method="get" className="grid grid-cols-2 gap-3" key={`${filters.kind}-${filters.month}`}>
        <Select
          label={t("filter.kind")}
          name="kind"
          placeholder={t("filter.allKinds")}
          options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          defaultValue={filters.kind ?? ""}
        />
        <Select
          label={t("filter.month")}
          name="month"
          placeholder={t("filter.allMonths")}
          options={months.map((month) => ({ value: month, label: monthName(month) }))}
          defaultValue={filters.month ?? ""}
        />
        <SubmitButton size="small">{t("filter.show")}</SubmitButton>
        <a
          href={address("/me/points.csv", { ...filters })}
          className={buttonClass({ variant: "quiet", size: "small" })}
        >
          {t("csv.save")}
        </a>
      </Form>
    </Card>
  );
}
