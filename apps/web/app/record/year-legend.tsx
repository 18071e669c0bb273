import { useTranslation } from "react-i18next";
import { daySquareClass } from "./day-square";

const steps = ["none", "one", "two", "more"] as const;

/** What the squares of the year map mean. */
export function YearLegend() {
  const { t } = useTranslation("record");
  return (
    <ul aria-label={t("year.legend.title")} className="text-muted flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {steps.map((step, checkIns) => (
        <li key={step} className="flex items-center gap-1.5">
          <span className={daySquareClass(checkIns)} />
          {t(`year.legend.${step}`)}
        </li>
      ))}
    </ul>
  );
}
