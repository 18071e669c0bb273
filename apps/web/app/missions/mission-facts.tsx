import type { ReactNode } from "react";
import { Card, Points } from "~/ui";
import { formatDay } from "./day-words";
import type { MissionDetail } from "./mission";
import { scheduleSentence } from "./schedule-words";

/** What everyone should know of a mission: how to check in, when, for how many points, with how many people. */
export function MissionFacts({ mission, lastDay }: { mission: MissionDetail; lastDay: string | undefined }) {
  const {
    status,
    content,
    stake,
    memberCount,
    capacity,
    startsOn,
    weeks,
    daysPerWeek,
    timesPerDay,
    windows,
  } = mission;
  return (
    <Card className="flex flex-col gap-4">
      <div>
        <h2 className="text-muted text-sm font-semibold">인증 방법</h2>
        <p className="whitespace-pre-line">{content}</p>
      </div>
      <dl className="grid gap-4 sm:grid-cols-2">
        {weeks !== undefined && daysPerWeek !== undefined && timesPerDay !== undefined && (
          <Fact term="일정" wide>
            {scheduleSentence({ weeks, daysPerWeek, timesPerDay, windows })}
          </Fact>
        )}
        {startsOn !== undefined && lastDay !== undefined && (
          <Fact term="기간" wide>
            {formatDay(startsOn)}부터 {formatDay(lastDay)}까지
          </Fact>
        )}
        <Fact term="거는 포인트">
          <Points value={stake} className="font-bold" />
        </Fact>
        <Fact term="함께하는 사람">
          {status === "CANCELLED" ? `정원 ${capacity}명` : `${capacity}명 중 ${memberCount}명`}
        </Fact>
      </dl>
    </Card>
  );
}

function Fact({ term, wide = false, children }: { term: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? "sm:col-span-2" : undefined}>
      <dt className="text-muted text-sm font-semibold">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
