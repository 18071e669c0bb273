import { expect, it } from "vitest";
import { isHeld, median, tableOf } from "./report.js";

it.each([
  [0.6, { atLeast: 0.6 }, true],
  [0.599, { atLeast: 0.6 }, false],
  [300, { atMost: 300 }, true],
  [301, { atMost: 300 }, false],
  [NaN, { atLeast: 0.6 }, false],
  [NaN, { atMost: 300 }, false],
])("%d beside a bar of %o", (figure, bar, held) => {
  expect(isHeld({ what: "", figure, bar })).toBe(held);
});

it("says of each figure what it is, what it has to be, and whether it is", () => {
  const table = tableOf([
    { what: "one worker ÷ bare SQL", figure: 0.734, bar: { atLeast: 0.6 } },
    { what: "peak memory", figure: 312.4, unit: "MB", bar: { atMost: 300 } },
    { what: "joins", figure: 437.2, unit: "/s" },
  ]);
  expect(table.split("\n")).toEqual([
    "what                   figure       bar",
    "one worker ÷ bare SQL    0.73    ≥ 0.60  held",
    "peak memory            312 MB  ≤ 300 MB  NOT HELD",
    "joins                   437/s",
  ]);
});

it.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2],
])("takes of %j the one in the middle", (values, middle) => {
  expect(median(values)).toBe(middle);
});
