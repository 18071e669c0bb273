import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "~/i18n";
import { numberFormat } from "~/i18n/intl";
import { useLanguage } from "~/i18n";
import type { Run } from "~/runs/run";
import { countsOf, lastedInWords } from "~/runs/run-words";
import { Card, TimeText } from "~/ui";

/** When it was, who asked for it and what it counted. */
export function RunFacts({ run }: { run: Run }) {
  const { t } = useTranslation("runs");
  const words = useWords();
  const number = numberFormat(useLanguage());
  const { requestedBy, at, startedAt, finishedAt } = run;
  const time = (instant: string | null) => instant && <TimeText at={instant} />;
  const facts: [string, ReactNode][] = [
    [t("requestedBy"), requestedBy === null ? t("itself") : t("by", { name: requestedBy })],
    [t("at"), requestedBy !== null && time(at)],
    [t("startedAt"), time(startedAt)],
    [t("finishedAt"), time(finishedAt)],
    [t("lasted"), lastedInWords(run, words)],
    ...countsOf(run, words).map(([what, many]): [string, ReactNode] => [what, number.format(many)]),
  ];
  return (
    <Card as="div">
      <dl className="flex flex-col gap-1">
        {facts.map(
          ([what, fact]) =>
            fact && (
              <div key={what} className="flex justify-between gap-4">
                <dt className="text-muted">{what}</dt>
                <dd className="text-right tabular-nums">{fact}</dd>
              </div>
            ),
        )}
      </dl>
    </Card>
  );
}
