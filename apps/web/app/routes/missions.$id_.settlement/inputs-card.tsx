import { useTranslation } from "react-i18next";
import { useToday, useWords } from "~/i18n";
import { memberName } from "~/missions";
import { Card, SectionHeader } from "~/ui";
import { countsOf, type Record, requiredOf } from "./record";

/** What the settlement was reckoned from: the schedule, and everybody's check-ins. */
export function InputsCard({ record, lastDay }: { record: Record; lastDay: string }) {
  const { t } = useTranslation("settlement");
  const words = useWords();
  const today = useToday();
  const { startsOn, weeks, daysPerWeek, timesPerDay, windows } = record.mission;
  const required = requiredOf(record);
  return (
    <Card aria-labelledby="inputs" className="flex flex-col gap-4">
      <SectionHeader id="inputs" title={t("inputs.title")} />
      <p>
        {t("inputs.days", { from: startsOn, to: lastDay, today })}
        <br />
        {t("inputs.required", { weeks, daysPerWeek, timesPerDay, required })}
        <br />
        <span className="text-muted text-sm">
          {t("inputs.windows", { windows: windows.map(({ start, end }) => `${start}–${end}`).join(", ") })}
        </span>
      </p>
      <ul className="divide-line border-line divide-y border-t">
        {record.members.map((member, n) => {
          const { accepted, disputed, rejected, days } = countsOf(member);
          return (
            <li key={member.member} className="flex flex-col gap-1 py-3">
              <div className="flex items-baseline justify-between gap-3">
                <h3 className="min-w-0 font-bold break-words">
                  {memberName(record.lines[n]?.nickname ?? "", words)}
                </h3>
                <span className="shrink-0 tabular-nums">{t("inputs.accepted", { accepted, required })}</span>
              </div>
              {disputed > 0 && (
                <p className="text-warning-ink text-sm">{t("inputs.disputed", { count: disputed })}</p>
              )}
              {rejected > 0 && (
                <p className="text-muted text-sm">{t("inputs.rejected", { count: rejected })}</p>
              )}
              {days.length > 0 && (
                <details>
                  <summary className="text-link min-h-8 cursor-pointer text-sm">{t("inputs.byDay")}</summary>
                  <ul className="text-muted flex flex-wrap gap-x-3 gap-y-1 text-sm">
                    {days.map(({ day, times }) => (
                      <li key={day}>{t("inputs.day", { day, count: times })}</li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
