import { checkInPath } from "./check-in-path";
import { Link } from "@remix-run/react";
import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { useLanguage, useWords } from "~/i18n";
import { type Loaded, memberName, weekdayOf } from "~/missions";
import { Avatar, Card, Icon, ProgressBar, SectionHeader, VisuallyHidden } from "~/ui";
import { DayPhoto } from "./day-photo";
import type { WeekView } from "./week-view";

type Week = Loaded<WeekView>;

interface WeekCalendarProps {
  missionId: number;
  view: Week;
  viewerId: number | undefined;
}

/** One week: each member's rate so far and the photos of each day. */
export function WeekCalendar({ missionId, view, viewerId }: WeekCalendarProps) {
  const t = useWords();
  return (
    <Card aria-labelledby="week" className="flex flex-col gap-5">
      <WeekPaging missionId={missionId} week={view.week} weeks={view.weeks} />
      <ul className="divide-line flex flex-col divide-y">
        {view.members.map((member) => (
          <li key={member.userId} className="flex flex-col gap-3 py-4 first:pt-0 last:pb-0">
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
            <MemberWeek missionId={missionId} days={view.days} member={member} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function MemberWeek({
  missionId,
  days,
  member,
}: {
  missionId: number;
  days: Week["days"];
  member: Week["members"][number];
}) {
  const t = useWords();
  return (
    <ol className="grid grid-cols-7 gap-1">
      {days.map(({ day, isToday, isOver }, n) => (
        <li
          key={day}
          aria-current={isToday ? "date" : undefined}
          className={clsx(
            "flex min-w-0 flex-col items-center gap-1 rounded-lg py-1",
            isToday && "bg-info-ground",
          )}
        >
          <DayLabel day={day} isToday={isToday} />
          {member.days[n]!.map((checkIn) => (
            <Link
              key={checkIn.id}
              to={checkInPath(missionId, checkIn.id)}
              className="block w-full max-w-14 rounded-lg px-0.5"
            >
              <DayPhoto checkIn={checkIn} name={memberName(member.nickname, t)} day={day} />
            </Link>
          ))}
          {member.days[n]!.length === 0 && (
            <span className="grid aspect-square w-full max-w-14 place-items-center">
              <span
                aria-hidden="true"
                className={clsx("size-2 rounded-full", isOver ? "bg-line-strong" : "bg-line")}
              />
              <VisuallyHidden>{t("mission:week.none")}</VisuallyHidden>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The date over its weekday: seven of them fit side by side on the narrowest phone. */
function DayLabel({ day, isToday }: { day: string; isToday: boolean }) {
  const language = useLanguage();
  return (
    <time
      dateTime={day}
      className={clsx("text-center text-xs leading-tight", isToday ? "font-bold" : "text-muted")}
    >
      {weekdayOf(day, language)}
      <br />
      <span className="tabular-nums">{Number(day.slice(-2))}</span>
    </time>
  );
}

function WeekPaging({ missionId, week, weeks }: { missionId: number; week: number; weeks: number }) {
  const { t } = useTranslation("mission");
  return (
    <div className="flex items-center justify-between gap-2">
      <WeekLink missionId={missionId} week={week - 1} weeks={weeks} icon="back" label={t("week.before")} />
      <SectionHeader id="week" title={t("week.title", { week, weeks })} />
      <WeekLink missionId={missionId} week={week + 1} weeks={weeks} icon="forward" label={t("week.after")} />
    </div>
  );
}

interface WeekLinkProps {
  missionId: number;
  week: number;
  weeks: number;
  icon: "back" | "forward";
  label: string;
}

function WeekLink({ missionId, week, weeks, icon, label }: WeekLinkProps) {
  const look = "grid size-11 place-items-center rounded-full";
  if (week < 1 || week > weeks) return <span className={look} />;
  return (
    <Link
      to={`/missions/${missionId}?week=${week}`}
      preventScrollReset
      prefetch="intent"
      className={clsx(look, "hover:bg-surface-sunk")}
    >
      <Icon name={icon} />
      <VisuallyHidden>{label}</VisuallyHidden>
    </Link>
  );
}
