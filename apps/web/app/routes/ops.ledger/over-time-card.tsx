import type { RouterOutputs } from "@octopus/api";
import { useTranslation } from "react-i18next";
import { LinePlot } from "~/plots/line-plot";
import { buttonClass, Card, Points, SectionHeader } from "~/ui";

type Days = RouterOutputs["operator"]["ledgerDays"];

const kinds = ["HOUSE", "PROMOTION"] as const;

/** What we took in and gave away, day by day: as a plot, as a table and as a file. */
export function OverTimeCard({ days }: { days: Days }) {
  const { t } = useTranslation("ops");
  return (
    <Card aria-labelledby="over-time" className="flex flex-col gap-4">
      <SectionHeader id="over-time" title={t("ledger.overTime")} />
      <LinePlot
        title={t("ledger.overTime")}
        days={days.map(({ day }) => day)}
        series={kinds.map((kind) => ({
          name: t(`ledger.kinds.${kind}`),
          values: days.map(({ balances }) => balances[kind] ?? null),
        }))}
      />
      <details>
        <summary className="text-link min-h-8 cursor-pointer text-sm">{t("ledger.numbers")}</summary>
        <table className="w-full text-sm tabular-nums">
          <thead>
            <tr className="text-muted text-right">
              <th scope="col" className="text-left">
                {t("ledger.day")}
              </th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {t(`ledger.kinds.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, balances }) => (
              <tr key={day} className="border-line border-t text-right">
                <th scope="row" className="text-left font-normal">
                  {day}
                </th>
                {kinds.map((kind) => (
                  <td key={kind}>{balances[kind] === undefined ? "–" : <Points value={balances[kind]} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <a href="/ops/ledger.csv" className={`${buttonClass({ size: "small" })} self-start`}>
        {t("ledger.csv")}
      </a>
    </Card>
  );
}
