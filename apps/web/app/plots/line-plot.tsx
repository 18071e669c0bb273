import { scaleLinear, scaleUtc } from "d3-scale";
import { line } from "d3-shape";
import { formatTime } from "~/ui";
import { useLanguage } from "~/i18n";
import { numberFormat } from "~/i18n/intl";

export interface Series {
  readonly name: string;
  /** One value for each of the days; null where none is known. */
  readonly values: readonly (number | null)[];
}

interface LinePlotProps {
  /** What a screen reader says. The numbers are in a table beside it. */
  readonly title: string;
  /** `YYYY-MM-DD`, ascending. */
  readonly days: readonly string[];
  readonly series: readonly Series[];
}

const width = 640;
const height = 280;
const margin = { top: 12, right: 16, bottom: 28, left: 64 };

/** Told apart in both themes, by people who don't see colours as well: each has a dash of its own. */
const looks = [
  { color: "var(--brand)", dash: undefined },
  { color: "var(--action)", dash: "7 4" },
  { color: "var(--success-ink)", dash: "2 3" },
  { color: "var(--warning-ink)", dash: "9 3 2 3" },
  { color: "var(--muted)", dash: "1 5" },
] as const;

/** Lines over days, drawn where the page is made: no script is needed to see them. */
export function LinePlot({ title, days, series }: LinePlotProps) {
  const language = useLanguage();
  const instants = days.map((day) => new Date(`${day}T00:00:00Z`));
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const x = scaleUtc([instants[0]!, instants.at(-1)!], [margin.left, width - margin.right]);
  const y = scaleLinear(
    [Math.min(0, ...all), Math.max(0, ...all)],
    [height - margin.bottom, margin.top],
  ).nice(5);
  const path = line<number | null>(
    (_, n) => x(instants[n]!),
    (value) => y(value!),
  ).defined((value) => value !== null);
  return (
    <figure className="flex flex-col gap-3">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title} className="h-auto w-full">
        {y.ticks(5).map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <line
              x1={margin.left}
              x2={width - margin.right}
              stroke="var(--line)"
              strokeWidth={tick === 0 ? 2 : 1}
            />
            <text
              x={margin.left - 8}
              dy="0.32em"
              textAnchor="end"
              fontSize="12"
              fill="var(--muted)"
              suppressHydrationWarning
            >
              {numberFormat(language, { notation: "compact" }).format(tick)}
            </text>
          </g>
        ))}
        {x.ticks(Math.min(6, days.length)).map((tick) => (
          <text
            key={tick.getTime()}
            x={x(tick)}
            y={height - 8}
            textAnchor="middle"
            suppressHydrationWarning
            fontSize="12"
            fill="var(--muted)"
          >
            {formatTime(tick.toISOString(), { language, format: "monthDay", timeZone: "UTC" })}
          </text>
        ))}
        {series.map(({ name, values }, n) => {
          const { color, dash } = looks[n % looks.length]!;
          return (
            <path
              key={name}
              d={path(values) ?? ""}
              fill="none"
              stroke={color}
              strokeWidth="2.5"
              strokeDasharray={dash}
              strokeLinejoin="round"
              strokeLinecap="round"
            />
          );
        })}
      </svg>
      <figcaption>
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {series.map(({ name }, n) => {
            const { color, dash } = looks[n % looks.length]!;
            return (
              <li key={name} className="flex items-center gap-2">
                <svg width="32" height="8" aria-hidden="true">
                  <line x1="1" x2="31" y1="4" y2="4" stroke={color} strokeWidth="3" strokeDasharray={dash} />
                </svg>
                {name}
              </li>
            );
          })}
        </ul>
      </figcaption>
    </figure>
  );
}
