import { Link } from "@remix-run/react";
import { clsx } from "clsx";
import { useLanguage, useWords } from "~/i18n";
import { CheerButton, memberName, weekdayOf } from "~/missions";
import { VisuallyHidden } from "~/ui";
import { checkInPath } from "./check-in-path";
import { DayPhoto } from "./day-photo";
import type { Week } from "./view";

interface MemberWeekProps {
  missionId: number;
  days: Week["days"];
  member: Week["members"][number];
  isOwn: boolean;
}

/** What one member has of each of seven days. */
export function MemberWeek({ missionId, days, member, isOwn }: MemberWeekProps) {
  const t = useWords();
  const name = memberName(member.nickname, t);
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
            <div key={checkIn.id} className="flex w-full max-w-14 flex-col items-center">
              <Link to={checkInPath(missionId, checkIn.id)} className="block w-full rounded-lg px-0.5">
                <DayPhoto checkIn={checkIn} name={name} day={day} />
              </Link>
              <CheerButton missionId={missionId} checkIn={checkIn} name={name} isOwn={isOwn} />
            </div>
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
