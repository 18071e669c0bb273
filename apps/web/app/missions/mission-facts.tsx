import type { ReactNode } from "react";
import { useToday, useWords } from "~/i18n";
import { Card, Points } from "~/ui";
import type { MissionDetail } from "./mission";
import { scheduleSentence } from "./schedule-words";

/** What everyone should know of a mission: how to check in, when, for how many points, with how many people. */
export function MissionFacts({ mission, lastDay }: { mission: MissionDetail; lastDay: string | undefined }) {
  const t = useWords();
  const today = useToday();
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
    cameraOnly,
  } = mission;
  return (
    <Card className="flex flex-col gap-4">
      <div>
        <h2 className="text-muted text-sm font-semibold">{t("missions:facts.content")}</h2>
        <p className="whitespace-pre-line">{content}</p>
      </div>
      <dl className="grid gap-4 sm:grid-cols-2">
        {weeks !== undefined && daysPerWeek !== undefined && timesPerDay !== undefined && (
          <Fact term={t("missions:facts.schedule")} wide>
            {scheduleSentence({ weeks, daysPerWeek, timesPerDay, windows }, t)}
          </Fact>
        )}
        {startsOn !== undefined && lastDay !== undefined && (
          <Fact term={t("missions:facts.period")} wide>
            {t("missions:facts.days", { first: startsOn, last: lastDay, today })}
          </Fact>
        )}
        <Fact term={t("missions:facts.stake")}>
          <Points value={stake} className="font-bold" />
        </Fact>
        <Fact term={t("missions:facts.people")}>
          {status === "CANCELLED"
            ? t("missions:facts.capacity", { capacity })
            : t("missions:facts.taken", { capacity, memberCount })}
        </Fact>
        {cameraOnly && (
          <Fact term={t("missions:facts.photos")} wide>
            {t("missions:facts.live")}
          </Fact>
        )}
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
