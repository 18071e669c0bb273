import { area } from "d3-shape";
import { Legend } from "./legend";
import { lookOf } from "./looks";
import { PlotFrame } from "./plot-frame";
import { dayScale, valueScale } from "./scales";
import { type Layer, layersOf } from "./layers";
import type { PlotOverDays } from "./series";

/** Areas over days, one upon the other; what isn't known counts as nothing. Drawn where the page is made. */
export function AreaPlot({ title, days, series }: PlotOverDays) {
  const x = dayScale(days);
  const layers = layersOf(series.map(({ values }) => values));
  const y = valueScale(layers.at(-1)?.map(({ to }) => to) ?? []);
  const path = area<Layer[number]>(
    (_, n) => x.at[n]!,
    ({ from }) => y(from),
    ({ to }) => y(to),
  ).digits(1);
  return (
    <figure className="flex flex-col gap-3">
      <PlotFrame title={title} x={x.scale} y={y}>
        {series.map(({ name }, n) => (
          <path
            key={name}
            d={path(layers[n]!) ?? ""}
            fill={lookOf(n).color}
            stroke="var(--surface)"
            strokeWidth="1.5"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </PlotFrame>
      <figcaption>
        <Legend kind="area" names={series.map(({ name }) => name)} />
      </figcaption>
    </figure>
  );
}
