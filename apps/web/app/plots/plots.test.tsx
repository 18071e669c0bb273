import fc from "fast-check";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, it } from "vitest";
import { addLanguage } from "../i18n/instances";
import ko from "../i18n/ko";
import { AreaPlot } from "./area-plot";
import { Histogram } from "./histogram";
import { layersOf } from "./layers";
import { LinePlot } from "./line-plot";
import { BOTTOM, TOP } from "./plot-frame";
import { valueScale } from "./scales";
import { ShareBars } from "./share-bars";

const korean = addLanguage("ko", ko);
const draw = (plots: ReactNode) =>
  renderToStaticMarkup(<I18nextProvider i18n={korean}>{plots}</I18nextProvider>);

const amount = fc.nat(2_000_000_000);
const days = (count: number) =>
  Array.from({ length: count }, (_, n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
const series = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 6 }))
  .chain(([length, many]) =>
    fc.array(fc.array(fc.option(amount), { minLength: length, maxLength: length }), {
      minLength: many,
      maxLength: many,
    }),
  );
const named = (all: readonly (readonly (number | null)[])[]) =>
  all.map((values, n) => ({ name: `열 ${n}`, values }));

it("draws whatever there is: one day, gaps, nothing at all, and no number that is none", () => {
  fc.assert(
    fc.property(series, (all) => {
      const props = { title: "그림", days: days(all[0]!.length), series: named(all) };
      for (const html of [draw(<LinePlot {...props} />), draw(<AreaPlot {...props} />)]) {
        expect(html).not.toMatch(/NaN|undefined|Infinity/);
        expect(html).toContain('aria-label="그림"');
        expect(html.match(/<path/g)).toHaveLength(all.length);
      }
    }),
    { numRuns: 50 },
  );
});

it("draws classes and shares of nothing, too", () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 11 }), (counts) => {
      const classes = counts.map((count, n) => ({ label: `${n * 10}`, count, isGood: n > 7 }));
      const bars = [{ name: "모집중", total: 1, parts: counts }];
      const names = counts.map((_, n) => `조각 ${n}`);
      const html = draw(
        <>
          <Histogram title="분포" classes={classes} />
          <ShareBars names={names} bars={bars} />
        </>,
      );
      expect(html).not.toMatch(/NaN|undefined|Infinity|="-/);
    }),
    { numRuns: 50 },
  );
});

it("lays each upon those before it, up to the sum of all", () => {
  expect(
    layersOf([
      [1, null],
      [2, 3],
    ]),
  ).toEqual([
    [
      { from: 0, to: 1 },
      { from: 0, to: 0 },
    ],
    [
      { from: 1, to: 3 },
      { from: 0, to: 3 },
    ],
  ]);
});

it("keeps every value between top and bottom, with nothing at the bottom unless something is below", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), (values) => {
      const y = valueScale(values);
      for (const value of values) {
        expect(y(value)).toBeGreaterThanOrEqual(TOP - 0.001);
        expect(y(value)).toBeLessThanOrEqual(BOTTOM + 0.001);
      }
      if (values.every((value) => value >= 0)) expect(y(0)).toBe(BOTTOM);
    }),
  );
});
