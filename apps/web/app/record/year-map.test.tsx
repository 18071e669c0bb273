import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, it } from "vitest";
import { everyDay } from "../every-day.testing";
import en from "../i18n/en";
import { addLanguage } from "../i18n/instances";
import ko from "../i18n/ko";
import { YearHead, YearMap } from "./year-map";
import { yearOf } from "./year-of.testing";

/** The head is the same on all days of a week: a column is a week. */
const sundays = everyDay.filter((day) => new Date(day).getUTCDay() === 0);

describe.each([
  ["ko", addLanguage("ko", ko)],
  ["en", addLanguage("en", en)],
])("in %s", (_, i18n) => {
  const draw = (children: ReactNode) =>
    renderToStaticMarkup(<I18nextProvider i18n={i18n}>{children}</I18nextProvider>);

  it("every head has a name, in each week of four years", () => {
    for (const today of sundays) {
      const heads = draw(<YearHead year={yearOf(today)} />)
        .split("<th ")
        .slice(1);
      expect(heads.length).toBeGreaterThan(12);
      expect(heads.filter((head) => head.replace(/^.*?>|<.*?>/g, "") === "")).toEqual([]);
      // A name that is seen over one week would make its column wider.
      expect(heads.filter((head) => head.includes('colSpan="1"') && !head.includes("sr-only"))).toEqual([]);
    }
  });

  it.each([
    ["a Sunday", "2026-11-29"],
    ["a Saturday", "2026-12-05"],
    ["the last day of a year", "2026-12-31"],
    ["the first", "2027-01-01"],
    ["29 February", "2028-02-29"],
  ])("no two days are called the same on %s", (_, today) => {
    const year = yearOf(today);
    const labels = draw(<YearMap year={year} />).matchAll(/<td [^>]*aria-label="(.*?)"/g);
    expect(new Set([...labels].map(([, label]) => label)).size).toBe(year.length);
  });
});
