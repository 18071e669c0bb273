import { line } from "d3-shape";
import { Legend } from "./legend";
import { lookOf } from "./looks";
import { PlotFrame } from "./plot-frame";
import { dayScale, valueScale } from "./scales";
import type { PlotOverDays } from "./series";

/** Lines over days, drawn where the page is made: no script is needed to see them. */
export function LinePlot({ title, days, series }: PlotOverDays) {
  const x = dayScale(days);
  const y = valueScale(series.flatMap(({ values }) => values.filter((value) => value !== null)));
  const path = line<number | null>(
    (_, n) => x.at[n]!,
    (value) => y(value!),
  )
    .defined((value) => value !== null)
    .digits(1);
  return (
    <figure className="flex flex-col gap-3">
      <PlotFrame title={title} x={x.scale} y={y}>
        {series.map(({ name, values }, n) => {
          const { color, dash } = lookOf(n);
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
              vectorEffect="non-scaling-stroke"
            />
          );
        })}
      </PlotFrame>
      {series.length > 1 && (
        <figcaption>
          <Legend kind="line" names={series.map(({ name }) => name)} />
        </figcaption>
      )}
    </figure>
  );
}
