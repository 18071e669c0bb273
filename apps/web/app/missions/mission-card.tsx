import { type Translate, useToday, useWords } from "~/i18n";
import { Avatar, Badge, CardLink, Icon, Points } from "~/ui";
import { memberName } from "./member-name";
import type { MissionSummary } from "./mission";
import { MissionStatusChip } from "./status-chip";

/** A mission in a list: the whole card leads to its page. */
export function MissionCard({ mission }: { mission: MissionSummary }) {
  const t = useWords();
  const { id, title, type, status, openType, leader, stake, memberCount, capacity } = mission;
  return (
    <CardLink to={`/missions/${id}`} prefetch="intent" className="flex h-full flex-col gap-3">
      <div className="flex flex-wrap items-center gap-1.5">
        <MissionStatusChip status={status} />
        <Badge>{t(`missions:types.${type}`)}</Badge>
        {openType === "CLOSE_ROOM" && (
          <Badge>
            <Icon name="lock" size={14} />
            {t(`missions:openTypes.${openType}`)}
          </Badge>
        )}
      </div>
      <div className="min-w-0">
        <p className="text-lg leading-snug font-bold">{title}</p>
        <p className="text-muted text-sm">
          {rhythmLine(mission, useToday(), t) ?? t("missions:card.unscheduled")}
        </p>
      </div>
      <div className="mt-auto flex items-center gap-2 text-sm">
        <Avatar avatar={leader.avatar} size={32} />
        <span className="min-w-0 flex-1 truncate font-semibold">{memberName(leader.nickname, t)}</span>
        <span className="text-muted shrink-0 tabular-nums">
          {t("missions:card.people", { memberCount, capacity })}
        </span>
        <Points value={stake} className="shrink-0 text-base font-bold" />
      </div>
    </CardLink>
  );
}

/** `11월 24일부터 · 2주 · 주 3일 · 하루 1번`; undefined until the schedule is known. */
function rhythmLine(
  { startsOn, weeks, daysPerWeek, timesPerDay }: MissionSummary,
  today: string | undefined,
  t: Translate,
): string | undefined {
  if (startsOn == null || weeks == null || daysPerWeek == null || timesPerDay == null) return undefined;
  return [
    t("missions:card.startsOn", { day: startsOn, today }),
    t("missions:schedule.weeks", { count: weeks }),
    daysPerWeek === 7
      ? t("missions:schedule.everyDay")
      : t("missions:card.daysPerWeek", { count: daysPerWeek }),
    t("missions:schedule.timesPerDay", { count: timesPerDay }),
  ].join(" · ");
}
