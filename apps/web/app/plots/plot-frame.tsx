import type { ScaleLinear, ScaleTime } from "d3-scale";
import type { ReactNode } from "react";
import { useLanguage } from "~/i18n";
import { numberFormat } from "~/i18n/intl";
import { dayLabels } from "./day-labels";

/** Units of what is drawn inside, which is stretched to the width that there is. */
export const WIDTH = 1000;
export const HEIGHT = 240;
/** Where it begins and ends from the top: the words stand above and below. */
export const TOP = 20;
export const BOTTOM = HEIGHT - 28;

interface PlotFrameProps {
  readonly title: string;
  readonly x: ScaleTime<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** Lines and areas in units of the scales; lines don't get wider with the page (`vectorEffect`). */
  readonly children: ReactNode;
}

/**
 * Axes around a drawing over days. Words keep their size on every width: the drawing alone is stretched, and what stands
 * beside it is placed by percent.
 */
export function PlotFrame({ title, x, y, children }: PlotFrameProps) {
  const language = useLanguage();
  const numbers = numberFormat(language, { notation: "compact" });
  return (
    <svg role="img" aria-label={title} width="100%" height={HEIGHT} className="block text-xs">
      {y.ticks(4).map((tick) => (
        <line
          key={tick}
          x2="100%"
          y1={y(tick)}
          y2={y(tick)}
          stroke="var(--line)"
          strokeWidth={tick === 0 ? 2 : 1}
        />
      ))}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" width="100%" height={HEIGHT}>
        {children}
      </svg>
      {y.ticks(4).map((tick) => (
        <text
          key={tick}
          y={y(tick) - 4}
          fill="var(--muted)"
          stroke="var(--surface)"
          strokeWidth="3"
          paintOrder="stroke"
          suppressHydrationWarning
        >
          {numbers.format(tick)}
        </text>
      ))}
      {dayLabels(x, language).map(({ at, anchor, words }) => (
        <text
          key={at}
          x={`${at * 100}%`}
          y={HEIGHT - 8}
          textAnchor={anchor}
          fill="var(--muted)"
          suppressHydrationWarning
        >
          {words}
        </text>
      ))}
    </svg>
  );
}
