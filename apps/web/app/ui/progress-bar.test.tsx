import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { formatRate, ProgressBar } from "./progress-bar";

test.each([
  [0, "0%"],
  [7_999, "79%"],
  [9_999, "99%"],
  [10_000, "100%"],
])("%d basis points are rounded down to %s", (rate, words) => {
  expect(formatRate(rate)).toBe(words);
});

test.each([
  [-5, "0"],
  [12_000, "100"],
])("a rate of %d stays inside the bar", (rate, value) => {
  const html = renderToStaticMarkup(<ProgressBar rate={rate} label="팀" />);
  expect(html).toContain(`aria-valuenow="${value}"`);
  expect(html).toContain(`width="${value}%"`);
});
