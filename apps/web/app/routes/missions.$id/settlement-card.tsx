import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWords } from "~/i18n";
import type { SettlementStatement } from "~/missions";
import { PersonLink } from "~/people/person-link";
import { Card, formatRate, LinkButton, Notice, Points, ProgressBar, SectionHeader } from "~/ui";
import { bonusRule, refundRule, waitingStake } from "./settlement-words";

type Line = SettlementStatement["lines"][number];

/** The settlement, line by line, each number with its rule, and totals that add up. */
export function SettlementCard({
  missionId,
  settlement: { teamRate, lines, totals },
}: {
  missionId: number;
  settlement: SettlementStatement;
}) {
  const t = useWords();
  const waiting = waitingStake(totals);
  return (
    <Card aria-labelledby="settlement" className="flex flex-col gap-4">
      <SectionHeader id="settlement" title={t("mission:settlement.title")} />
      {waiting > 0 && (
        <Notice kind="warning" title={t("mission:settlement.waiting.title")}>
          {t("mission:settlement.waiting.hint")}
        </Notice>
      )}
      {teamRate !== null && <ProgressBar kind="team" label={t("mission:team")} rate={teamRate} />}
      <p className="text-muted text-sm">{bonusRule(teamRate, lines.length, t)}</p>
      <ul className="divide-line border-line divide-y border-y">
        {lines.map((line, n) => (
          // Two people who have left share a name, so only the order tells the lines apart.
          <li key={n} className="flex flex-col gap-2 py-4">
            <SettlementLine line={line} />
          </li>
        ))}
      </ul>
      <Totals totals={totals} waiting={waiting} />
      <LinkButton to={`/missions/${missionId}/settlement`} size="small" className="self-start">
        {t("settlement:link")}
      </LinkButton>
    </Card>
  );
}

function SettlementLine({ line }: { line: Line }) {
  const t = useWords();
  const { nickname, rate, refund, bonus, forfeit } = line;
  return (
    <>
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="min-w-0 font-bold">
          <PersonLink nickname={nickname} />
        </h3>
        <span className="shrink-0 text-lg font-extrabold tabular-nums">
          {rate === null ? t("mission:settlement.waiting.rate") : formatRate(rate)}
        </span>
      </div>
      <p className="text-muted text-sm">{refundRule(line, t)}</p>
      {rate !== null && (
        <dl className="flex flex-col gap-1">
          <Amount term={t("mission:settlement.line.refund")}>
            <Points value={refund} />
          </Amount>
          {bonus > 0 && (
            <Amount term={t("mission:settlement.line.bonus")}>
              <Points value={bonus} signed />
            </Amount>
          )}
          {forfeit > 0 && (
            <Amount term={t("mission:settlement.line.forfeit")}>
              <Points value={-forfeit} />
            </Amount>
          )}
        </dl>
      )}
    </>
  );
}

function Totals({ totals, waiting }: { totals: SettlementStatement["totals"]; waiting: number }) {
  const { t } = useTranslation("mission");
  return (
    <dl className="flex flex-col gap-1">
      <Amount term={t("settlement.totals.stake")} strong>
        <Points value={totals.stake} />
      </Amount>
      <Amount term={t("settlement.totals.refund")}>
        <Points value={totals.refund} />
      </Amount>
      <Amount term={t("settlement.totals.forfeit")}>
        <Points value={totals.forfeit} />
      </Amount>
      {waiting > 0 && (
        <Amount term={t("settlement.totals.waiting")}>
          <Points value={waiting} />
        </Amount>
      )}
      <Amount term={t("settlement.totals.bonus")}>
        <Points value={totals.bonus} />
      </Amount>
    </dl>
  );
}

function Amount({ term, strong = false, children }: { term: string; strong?: boolean; children: ReactNode }) {
  return (
    <div className={`flex justify-between gap-4 ${strong ? "font-bold" : ""}`}>
      <dt className={strong ? "" : "text-muted"}>{term}</dt>
      <dd className="shrink-0 tabular-nums">{children}</dd>
    </div>
  );
}
