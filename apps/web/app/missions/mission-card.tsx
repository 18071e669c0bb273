import { MissionType } from "@octopus/db/enums";
import { Avatar, Badge, CardLink, Icon, Points } from "~/ui";
import { formatMonthDay } from "./day-words";
import { memberName } from "./member-name";
import type { MissionSummary } from "./mission";
import { MissionStatusChip } from "./status-chip";

/** A mission in a list: the whole card leads to its page. */
export function MissionCard({ mission }: { mission: MissionSummary }) {
  const { id, title, type, status, openType, leader, stake, memberCount, capacity } = mission;
  return (
    <CardLink to={`/missions/${id}`} prefetch="intent" className="flex h-full flex-col gap-3">
      <div className="flex flex-wrap items-center gap-1.5">
        <MissionStatusChip status={status} />
        <Badge>{MissionType.labelOf(type)}</Badge>
        {openType === "CLOSE_ROOM" && (
          <Badge>
            <Icon name="lock" size={14} />
            비공개방
          </Badge>
        )}
      </div>
      <div className="min-w-0">
        <p className="text-lg leading-snug font-bold">{title}</p>
        <p className="text-muted text-sm">{rhythmLine(mission) ?? "아직 일정을 정하지 않았어요"}</p>
      </div>
      <div className="mt-auto flex items-center gap-2 text-sm">
        <Avatar avatar={leader.avatar} size={32} />
        <span className="min-w-0 flex-1 truncate font-semibold">{memberName(leader.nickname)}</span>
        <span className="text-muted shrink-0 tabular-nums">
          {memberCount}/{capacity}명
        </span>
        <Points value={stake} className="shrink-0 text-base font-bold" />
      </div>
    </CardLink>
  );
}

/** `11월 24일부터 · 2주 · 주 3일 · 하루 1번`; undefined until the schedule is known. */
function rhythmLine({ startsOn, weeks, daysPerWeek, timesPerDay }: MissionSummary): string | undefined {
  if (startsOn == null || weeks == null || daysPerWeek == null || timesPerDay == null) return undefined;
  const days = daysPerWeek === 7 ? "매일" : `주 ${daysPerWeek}일`;
  return `${formatMonthDay(startsOn)}부터 · ${weeks}주 · ${days} · 하루 ${timesPerDay}번`;
}
