import { useTranslation } from "react-i18next";
import { Card, Points, SectionHeader } from "~/ui";
import type { Record } from "./record";

/** The totals, so that they add up before one's eyes. */
export function SumsCard({ record: { totals, lines } }: { record: Record }) {
  const { t } = useTranslation("settlement");
  const { stake, refund, forfeit, bonus } = totals;
  const waiting = stake - refund - forfeit;
  const rows = [
    ["stake", stake],
    ["refund", refund],
    ["forfeit", forfeit],
    ...(waiting > 0 ? ([["waiting", waiting]] as const) : []),
  ] as const;
  return (
    <Card aria-labelledby="sums" className="flex flex-col gap-3">
      <SectionHeader id="sums" title={t("sums.title")} />
      <dl className="flex flex-col gap-1">
        {rows.map(([name, points]) => (
          <div key={name} className={`flex justify-between gap-4 ${name === "stake" ? "font-bold" : ""}`}>
            <dt className={name === "stake" ? "" : "text-muted"}>
              {t(`sums.${name}`, { count: lines.length })}
            </dt>
            <dd className="shrink-0">
              <Points value={points} />
            </dd>
          </div>
        ))}
        <div className="border-line mt-2 flex justify-between gap-4 border-t pt-2">
          <dt className="text-muted">{t("sums.bonus")}</dt>
          <dd className="shrink-0">
            <Points value={bonus} />
          </dd>
        </div>
      </dl>
    </Card>
  );
}
