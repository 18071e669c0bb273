import { expect, it } from "vitest";
import { plotOf } from "./plot.js";

const moment = (second: number, requestsPerSecond: number) => ({
  at: new Date(1_795_000_000_000 + second * 1000),
  requestsPerSecond,
  p50: 3,
  p95: 30,
  p99: 300,
});

it("draws rate and times of each scenario, one after another", () => {
  const svg = plotOf([
    { title: "browse", moments: [moment(0, 10), moment(10, 40)] },
    { title: "join race", moments: [moment(500, 20)] },
    { title: "nobody came", moments: [] },
  ]);
  for (const title of ["browse", "join race", "nobody came"]) expect(svg).toContain(`>${title}</text>`);
  const dots = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  expect(dots).toHaveLength(3 * 4);
  const [slow, fast] = dots as [number[], number[]];
  expect(fast[0]).toBeGreaterThan(slow[0]!);
  expect(fast[1]).toBeLessThan(slow[1]!);
  expect(svg).not.toContain("NaN");
});
