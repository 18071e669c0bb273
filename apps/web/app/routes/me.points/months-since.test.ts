import { expect, it } from "vitest";
import { monthsSince } from "./months-since";

it("begins with this month in Seoul and ends with the first one", () => {
  expect(monthsSince("2025-11", "2026-01-31T15:00:00Z")).toEqual([
    "2026-02",
    "2026-01",
    "2025-12",
    "2025-11",
  ]);
  expect(monthsSince("2026-01", "2026-01-31T14:59:00Z")).toEqual(["2026-01"]);
});

it("is none for somebody without a first one, and ends somewhere", () => {
  expect(monthsSince(null, "2026-01-31T15:00:00Z")).toEqual([]);
  expect(monthsSince("1999-01", "2026-01-31T15:00:00Z")).toHaveLength(36);
});
