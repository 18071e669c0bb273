import type { ReactNode } from "react";
import { memberName, type SettlementStatement } from "~/missions";
import { Card, formatRate, Notice, Points, ProgressBar, SectionHeader } from "~/ui";
import { bonusRule, refundRule, waitingStake } from "./settlement-words";

type Line = SettlementStatement["lines"][number];

/** The settlement, line by line, each number with its rule, and totals that add up. */
export function SettlementCard({
  settlement: { teamRate, lines, totals },
}: {
  settlement: SettlementStatement;
}) {
  const waiting = waitingStake(totals);
  return (
    <Card aria-labelledby="settlement" className="flex flex-col gap-4">
      <SectionHeader id="settlement" title="정산" />
      {waiting > 0 && (
        <Notice kind="warning" title="아직 기다리는 줄이 있어요">
          이의가 있는 인증을 운영자가 살피고 있어요. 결정이 나면 그 사람의 정산과 팀 보너스가 정해져요.
        </Notice>
      )}
      {teamRate !== null && <ProgressBar kind="team" label="우리 팀" rate={teamRate} />}
      <p className="text-muted text-sm">{bonusRule(teamRate, lines.length)}</p>
      <ul className="divide-line border-line divide-y border-y">
        {lines.map((line, n) => (
          // Two people who have left share a name, so only the order tells the lines apart.
          <li key={n} className="flex flex-col gap-2 py-4">
            <SettlementLine line={line} />
          </li>
        ))}
      </ul>
      <Totals totals={totals} waiting={waiting} />
    </Card>
  );
}

function SettlementLine({ line }: { line: Line }) {
  const { nickname, rate, refund, bonus, forfeit } = line;
  return (
    <>
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="min-w-0 font-bold">{memberName(nickname)}</h3>
        <span className="shrink-0 text-lg font-extrabold tabular-nums">
          {rate === null ? "살피는 중" : formatRate(rate)}
        </span>
      </div>
      <p className="text-muted text-sm">{refundRule(line)}</p>
      {rate !== null && (
        <dl className="flex flex-col gap-1">
          <Amount term="돌려받음">
            <Points value={refund} />
          </Amount>
          {bonus > 0 && (
            <Amount term="팀 보너스">
              <Points value={bonus} signed />
            </Amount>
          )}
          {forfeit > 0 && (
            <Amount term="차감">
              <Points value={-forfeit} />
            </Amount>
          )}
        </dl>
      )}
    </>
  );
}

function Totals({ totals, waiting }: { totals: SettlementStatement["totals"]; waiting: number }) {
  return (
    <dl className="flex flex-col gap-1">
      <Amount term="모두가 건 포인트" strong>
        <Points value={totals.stake} />
      </Amount>
      <Amount term="= 돌려준 포인트">
        <Points value={totals.refund} />
      </Amount>
      <Amount term="+ 차감한 포인트">
        <Points value={totals.forfeit} />
      </Amount>
      {waiting > 0 && (
        <Amount term="+ 결정을 기다리는 포인트">
          <Points value={waiting} />
        </Amount>
      )}
      <Amount term="옥토퍼스가 더한 팀 보너스">
        <Points value={totals.bonus} />
      </Amount>
    </dl>
  );
}

function Amount({ term, strong = false, children }: { term: string; strong?: boolean; children: ReactNode }) {
  return (
    <div className={`flex justify-between gap-4 ${strong ? "font-bold" : ""}`}>
      <dt className={strong ? "" : "text-muted"}>{term}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}
