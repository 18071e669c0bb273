import { expect, test } from "vitest";
import { summaryOf } from "./summary.mjs";

const passes = { stage: "test", name: "tests", seconds: 61.25, passed: 3, failed: 0, skipped: 0 };
const fails = {
  stage: "journeys",
  name: "journeys",
  seconds: 5,
  passed: 7,
  failed: 1,
  skipped: 2,
  flaky: 1,
  failures: ["[pointer] shop.spec.ts: a hat"],
};
const stages = [
  { name: "test", seconds: 62 },
  { name: "journeys", seconds: 5 },
];

test("the last line adds up what every check counted", () => {
  expect(summaryOf([passes], stages)).toMatchObject({ failed: 0 });
  expect(summaryOf([passes], stages).lines.at(-1)).toBe("3 passed, 0 failed");
  expect(summaryOf([passes, fails], stages).lines.at(-1)).toBe("10 passed, 1 failed, 2 skipped");
});

test("a run without a result has failed", () => {
  expect(summaryOf([], [])).toMatchObject({ failed: 1 });
  expect(summaryOf([], []).lines.at(-1)).toBe("0 passed, 1 failed");
});

test("what failed is named first", () => {
  expect(summaryOf([passes, fails], stages).lines[0]).toBe("✗ journeys │ [pointer] shop.spec.ts: a hat");
});

test("each check stands below its stage, with its seconds and counts", () => {
  const { lines } = summaryOf([passes, fails], stages);
  expect(lines.slice(lines.indexOf("By stage:") + 1, -2)).toEqual([
    "  test           62.0 s",
    "  ✓ tests              61.3 s  3 passed, 0 failed",
    "  journeys        5.0 s",
    "  ✗ journeys            5.0 s  7 passed, 1 failed, 2 skipped, 1 flaky",
  ]);
});

test("the twenty slowest tests of all checks are told, the slowest first", () => {
  const timed = (name, seconds) => ({
    ...passes,
    tests: seconds.map((s) => ({ name: `${name} ${s}`, seconds: s })),
  });
  const many = Array.from({ length: 30 }, (_, n) => n);
  const { lines } = summaryOf([timed("unit", many), timed("journey", [29.5, 0.1])], stages);
  const told = lines.slice(lines.indexOf("The slowest tests:") + 1, lines.indexOf("By stage:") - 1);
  expect(told).toHaveLength(20);
  expect(summaryOf([passes], stages).lines).not.toContain("The slowest tests:");
  expect(told.slice(0, 2)).toEqual(["    29.5 s  journey 29.5", "    29.0 s  unit 29"]);
});
