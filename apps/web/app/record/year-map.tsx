import { type KeyboardEvent, memo, type SyntheticEvent, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n";
import { dateFormat } from "~/i18n/intl";
import { weekdayOf } from "~/missions";
import { VisuallyHidden } from "~/ui";
import { daySquareClass } from "./day-square";
import { dayAfterKey, type DayOfYear, monthsOver, placeOf, rowsOf } from "./year-weeks";

/** A month's name needs the width of two weeks. */
const narrowest = 2;

/** 53 weeks of check-ins, a column each. Arrow keys go from day to day; the day that one is on is said below. */
export function YearMap({ year }: { year: readonly DayOfYear[] }) {
  const { t } = useTranslation("record");
  const words = useDayWords();
  // The day and not its place: tomorrow's map begins on another day, and may be a week shorter.
  const [reached, setReached] = useState<string>();
  const current = placeOf(reached, year);
  const { day: today } = year.at(-1)!;
  const table = useRef<HTMLTableElement>(null);
  const hint = useId();
  const rows = useMemo(() => rowsOf(year), [year]);
  const reach = ({ target }: SyntheticEvent) => {
    const day = target instanceof HTMLElement ? target.dataset.day : undefined;
    if (day !== undefined) setReached(day);
  };
  const move = (event: KeyboardEvent) => {
    const to = dayAfterKey(event.key, current, year.length);
    if (to === undefined) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-day="${year[to]!.day}"]`)?.focus();
  };
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {/* Right to left, so that the box shows today before anything is scrolled, without JavaScript too. */}
      <div dir="rtl" className="overflow-x-auto py-1">
        <table
          ref={table}
          dir="ltr"
          role="grid"
          aria-label={t("year.title")}
          aria-describedby={hint}
          onKeyDown={move}
          onFocus={reach}
          onPointerOver={reach}
          className="w-max border-separate border-spacing-0.5 text-[0.6875rem] leading-none"
        >
          <YearHead year={year} />
          <tbody>
            {rows.map((row) => (
              <YearRow
                key={row[0]!.day}
                row={row}
                current={row.find(({ day }) => day === year[current]!.day)?.day}
                today={today}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <strong aria-hidden="true" className="tabular-nums">
          {words(year[current]!, today)}
        </strong>
        <span id={hint} className="text-muted">
          {t("year.hint")}
        </span>
      </p>
    </div>
  );
}

/** The months, each over its weeks. One without room for its name has it for screen readers. */
export function YearHead({ year }: { year: readonly DayOfYear[] }) {
  const { t } = useTranslation("record");
  const language = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col" className="bg-surface sticky left-0">
          <VisuallyHidden>{t("year.weekday")}</VisuallyHidden>
        </th>
        {monthsOver(year).map(({ day, weeks }) => (
          // Relative, so that a hidden name scrolls with the map and doesn't widen the page.
          <th
            key={day}
            scope="colgroup"
            colSpan={weeks}
            className="text-muted relative pb-1 text-left font-medium"
          >
            {weeks < narrowest ? (
              <VisuallyHidden>{monthOf(day, language)}</VisuallyHidden>
            ) : (
              monthOf(day, language)
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface YearRowProps {
  row: readonly DayOfYear[];
  /** The day that one is on, if it is in this row. */
  current: string | undefined;
  /** `YYYY-MM-DD` */
  today: string;
}

/** One weekday of all weeks. Remembered, so that a step to another day draws two rows at most. */
const YearRow = memo(function YearRow({ row, current, today }: YearRowProps) {
  const words = useDayWords();
  const language = useLanguage();
  return (
    <tr>
      <th
        scope="row"
        className="bg-surface text-muted sticky left-0 pr-1.5 text-left font-medium whitespace-nowrap"
      >
        {weekdayOf(row[0]!.day, language)}
      </th>
      {row.map((day) => (
        <td
          key={day.day}
          role="gridcell"
          data-day={day.day}
          tabIndex={day.day === current ? 0 : -1}
          aria-label={words(day, today)}
          className={daySquareClass(day.checkIns)}
        />
      ))}
    </tr>
  );
});

function useDayWords(): (day: DayOfYear, today: string) => string {
  const { t } = useTranslation("record");
  return ({ day, checkIns }, today) =>
    checkIns === 0 ? t("year.dayWithout", { day, today }) : t("year.day", { day, today, count: checkIns });
}

function monthOf(day: string, language: string): string {
  return dateFormat(language, { month: "short", timeZone: "UTC" }).format(Date.parse(day));
}
