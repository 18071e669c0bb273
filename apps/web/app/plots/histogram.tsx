import { useLanguage } from "~/i18n";
import { numberFormat } from "~/i18n/intl";
import { valueScale } from "./scales";
import { BOTTOM, HEIGHT } from "./plot-frame";

export interface Class {
  /** Under its bar; a few letters. */
  readonly label: string;
  readonly count: number;
  /** In the first colour; the others in the second. */
  readonly isGood: boolean;
}

/** A bar for each class, with its count. Drawn where the page is made. */
export function Histogram({ title, classes }: { title: string; classes: readonly Class[] }) {
  const numbers = numberFormat(useLanguage(), { notation: "compact" });
  const y = valueScale(classes.map(({ count }) => count));
  const step = 100 / classes.length;
  return (
    <svg role="img" aria-label={title} width="100%" height={HEIGHT} className="block text-xs">
      {classes.map(({ label, count, isGood }, n) => {
        const middle = `${(n + 0.5) * step}%`;
        return (
          <g key={label}>
            <rect
              x={`${(n + 0.1) * step}%`}
              width={`${step * 0.8}%`}
              y={y(count)}
              height={y(0) - y(count)}
              rx="3"
              fill={isGood ? "var(--plot-1)" : "var(--plot-2)"}
            />
            {count > 0 && (
              <text
                x={middle}
                y={y(count) - 4}
                textAnchor="middle"
                fill="var(--muted)"
                suppressHydrationWarning
              >
                {numbers.format(count)}
              </text>
            )}
            <text x={middle} y={HEIGHT - 8} textAnchor="middle" fill="var(--muted)">
              {label}
            </text>
          </g>
        );
      })}
      <line x2="100%" y1={BOTTOM} y2={BOTTOM} stroke="var(--line)" strokeWidth="2" />
    </svg>
  );
}
