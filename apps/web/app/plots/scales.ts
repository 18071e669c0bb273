import { scaleLinear, scaleUtc } from "d3-scale";
import { BOTTOM, TOP, WIDTH } from "./plot-frame";

const instantOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** Where each day stands, from the left edge to the right. */
export function dayScale(days: readonly string[]) {
  const scale = scaleUtc([instantOf(days[0]!), instantOf(days.at(-1)!)], [0, WIDTH]);
  return { scale, at: days.map((day) => scale(instantOf(day))) };
}

/** Where each value stands, with nothing at all among them; never flat. */
export function valueScale(values: readonly number[]) {
  const lowest = values.reduce((least, value) => Math.min(least, value), 0);
  const highest = values.reduce((most, value) => Math.max(most, value), 0);
  return scaleLinear([lowest, lowest === highest ? 1 : highest], [BOTTOM, TOP]).nice(4);
}
