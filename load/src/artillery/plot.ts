import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";
import type { Moment } from "./moments.js";

export interface Stretch {
  readonly title: string;
  readonly moments: readonly Moment[];
}

const WIDTH = 880;
const MARGIN = { left: 60, right: 16 };
const RATE = { top: 36, bottom: 176 };
const TIMES = { top: 216, bottom: 396 };
const HEIGHT = 440;
const GAP_SECONDS = 10;

const looks = {
  p50: "#2f7d5b",
  p95: "#c26a00",
  p99: "#b3261e",
  rate: "#4a56c9",
  ink: "#4b5563",
  line: "#d1d5db",
};

/** Requests a second, and below it the times of answers, over the seconds of all scenarios one after another: an SVG. */
export function plotOf(stretches: readonly Stretch[]): string {
  let seconds = 0;
  const laid = stretches.map(({ title, moments }) => {
    const first = moments[0]?.at.getTime() ?? 0;
    const from = seconds;
    const points = moments.map((moment) => ({
      ...moment,
      second: from + (moment.at.getTime() - first) / 1000,
    }));
    seconds = (points.at(-1)?.second ?? from) + GAP_SECONDS;
    return { title, from, points };
  });
  const all = laid.flatMap(({ points }) => points);
  const x = scaleLinear([0, seconds], [MARGIN.left, WIDTH - MARGIN.right]);
  const rate = scaleLinear(
    [0, Math.max(1, ...all.map((each) => each.requestsPerSecond))],
    [RATE.bottom, RATE.top],
  ).nice(4);
  const time = scaleLog([1, Math.max(10, ...all.map(({ p99 }) => p99))], [TIMES.bottom, TIMES.top]).nice();
  type Point = (typeof all)[number];
  const curve = (y: (point: Point) => number, color: string) =>
    laid.flatMap(({ points }) => [
      `<path d="${line<Point>((point) => x(point.second), y)(points) ?? ""}" fill="none" stroke="${color}" stroke-width="2" stroke-linejoin="round"/>`,
      ...points.map((point) => `<circle cx="${x(point.second)}" cy="${y(point)}" r="2.5" fill="${color}"/>`),
    ]);
  const grid = (ticks: readonly number[], y: (value: number) => number) =>
    ticks.map(
      (tick) =>
        `<path d="M${MARGIN.left} ${y(tick)}H${WIDTH - MARGIN.right}" stroke="${looks.line}"/>` +
        `<text x="${MARGIN.left - 8}" y="${y(tick)}" dy="0.32em" text-anchor="end">${tick}</text>`,
    );
  const powers = time.ticks().filter((tick) => Number.isInteger(Math.log10(tick)));
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...grid(rate.ticks(4), rate),
    ...grid(powers, time),
    ...laid.flatMap(({ title, from }) => [
      `<path d="M${x(from)} ${RATE.top}V${TIMES.bottom}" stroke="${looks.line}" stroke-dasharray="3 3"/>`,
      `<text x="${x(from) + 4}" y="${RATE.top - 6}" font-weight="600">${title}</text>`,
    ]),
    `<text x="${MARGIN.left}" y="${TIMES.top - 14}">milliseconds to the answer</text>`,
    `<text x="${MARGIN.left}" y="14">requests a second</text>`,
    ...curve((point) => rate(point.requestsPerSecond), looks.rate),
    ...(["p50", "p95", "p99"] as const).flatMap((which) =>
      curve((point) => time(Math.max(1, point[which])), looks[which]),
    ),
    ...(["p50", "p95", "p99"] as const).map(
      (which, n) =>
        `<text x="${WIDTH - MARGIN.right - 120 + n * 44}" y="${TIMES.top - 14}" fill="${looks[which]}" font-weight="600">${which}</text>`,
    ),
    ...x
      .ticks(8)
      .map((tick) => `<text x="${x(tick)}" y="${HEIGHT - 16}" text-anchor="middle">${tick} s</text>`),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="${looks.ink}">\n${parts.join("\n")}\n</svg>\n`;
}
