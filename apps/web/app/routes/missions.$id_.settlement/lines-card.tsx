import { useTranslation } from "react-i18next";
import { useWords } from "~/i18n";
import { memberName } from "~/missions";
import { Card, formatRate, Points, SectionHeader } from "~/ui";
import { countsOf, type Record, requiredOf } from "./record";
import { reckoning } from "./reckoning";

/** Each member's line: how many of how many, which rule, and what it gave. */
export function LinesCard({ record }: { record: Record }) {
  const { t } = useTranslation("settlement");
  const words = useWords();
  const required = requiredOf(record);
  return (
    <Card aria-labelledby="lines" className="flex flex-col gap-4">
      <SectionHeader id="lines" title={t("lines.title")} />
      <ul className="divide-line border-line divide-y border-t">
        {record.lines.map((line, n) => {
          const { accepted } = countsOf(record.members[n]!);
          return (
            <li key={line.member} className="flex flex-col gap-1 py-3">
              <div className="flex items-baseline justify-between gap-3">
                <h3 className="min-w-0 font-bold break-words">{memberName(line.nickname, words)}</h3>
                <Points value={line.refund + line.bonus} className="shrink-0 text-lg font-extrabold" />
              </div>
              <p className="tabular-nums">
                {line.rate === null
                  ? t("lines.waits")
                  : t("lines.rate", { accepted, required, rate: formatRate(line.rate) })}
              </p>
              {reckoning(line, words).map((step) => (
                <p key={step} className="text-muted text-sm tabular-nums">
                  {step}
                </p>
              ))}
            </li>
          );
        })}
      </ul>
      <p className="tabular-nums">
        {record.teamRate === null
          ? t("lines.teamWaits")
          : t("lines.team", { rate: formatRate(record.teamRate) })}
      </p>
    </Card>
  );
}
