import { useWords } from "~/i18n";
import { memberName } from "~/missions";
import { Avatar, Card, Notice, ProgressBar } from "~/ui";
import { MemberWeek } from "./member-week";
import { useWeekTurning } from "./use-week-turning";
import type { Week } from "./view";
import { WeekPaging } from "./week-paging";

interface WeekCalendarProps {
  missionId: number;
  view: Week;
  viewerId: number | undefined;
}

/** One week: each member's rate so far and the photos of each day. */
export function WeekCalendar({ missionId, view, viewerId }: WeekCalendarProps) {
  const t = useWords();
  const { week, weeks } = view;
  const { heading, calendar } = useWeekTurning({ missionId, week, weeks });
  return (
    // Sideways is for turning the weeks; up and down the browser scrolls as ever.
    <Card aria-labelledby="week" className="flex touch-pan-y flex-col gap-5" {...calendar}>
      <WeekPaging missionId={missionId} week={week} weeks={weeks} heading={heading} />
      {view.photosPurged && <Notice>{t("mission:week.photosPurged")}</Notice>}
      <ul className="divide-line flex flex-col divide-y">
        {view.members.map((member) => (
          <li key={member.userId} className="drawn-when-near flex flex-col gap-3 py-4 first:pt-0 last:pb-0">
            <div className="flex items-center gap-3">
              <Avatar avatar={member.avatar} size={40} />
              <ProgressBar
                className="flex-1"
                label={
                  member.userId === viewerId
                    ? t("mission:week.me", { name: memberName(member.nickname, t) })
                    : memberName(member.nickname, t)
                }
                rate={member.rate}
                detail={t("mission:week.done", { accepted: member.accepted, required: view.required })}
              />
            </div>
            <MemberWeek
              missionId={missionId}
              days={view.days}
              member={member}
              isOwn={member.userId === viewerId}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
