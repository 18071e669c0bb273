import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import {
  addDays,
  addMonth,
  civilDateOf,
  daysBetween,
  instantAt,
  isCivilDate,
  isoInstant,
  minuteOfDay,
  startOfDay,
} from "./civil-date.js";
import { everyDay } from "./every-day.testing.js";

const zones = [
  "Asia/Seoul",
  "UTC",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "America/St_Johns",
];
/** Since the last zone gave up its seconds. */
const instants = fc.date({ min: new Date("1973-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });

it("an instant is written as the zone's clocks show it, whatever was asked before", () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
      const told = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
      expect(civilDateOf(instant, zone)).toBe(told.toPlainDate().toString());
      expect(minuteOfDay(instant, zone)).toBe(told.hour * 60 + told.minute);
      expect(isoInstant(instant, zone)).toBe(
        told.toString({ timeZoneName: "never", fractionalSecondDigits: 3 }),
      );
    }),
    { numRuns: 500 },
  );
});

it.each([
  ["America/New_York", "2026-11-01T06:00:00Z"],
  ["Australia/Lord_Howe", "2026-04-04T15:00:00Z"],
  ["Asia/Kathmandu", "1985-12-31T18:30:00Z"],
])("in %s the clocks change at %s, and not a millisecond before or after", (zone, at) => {
  const change = new Date(at).getTime();
  for (const around of [
    [0, -1, 1],
    [-1, 0, 1],
    [1, -1, 0],
  ])
    for (const milliseconds of around) {
      const instant = new Date(change + milliseconds);
      const told = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
      expect(isoInstant(instant, zone)).toBe(
        told.toString({ timeZoneName: "never", fractionalSecondDigits: 3 }),
      );
    }
});

it("days are counted as a calendar counts them", () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: -40_000, max: 40_000 }), (instant, days) => {
      const day = civilDateOf(instant, "UTC");
      const other = Temporal.PlainDate.from(day).add({ days }).toString();
      expect(addDays(day, days)).toBe(other);
      expect(daysBetween(day, other)).toBe(days);
    }),
  );
});

it("every day begins where the one before ends, and months follow each other", () => {
  const zone = "Asia/Seoul";
  for (const [n, day] of everyDay.entries()) {
    const start = startOfDay(day, zone);
    expect(civilDateOf(new Date(start.getTime() - 1), zone)).toBe(everyDay[n - 1] ?? "2025-12-31");
    expect([civilDateOf(start, zone), minuteOfDay(start, zone)]).toEqual([day, 0]);
    expect(instantAt(day, 1440, zone)).toEqual(startOfDay(addDays(day, 1), zone));
    expect(isCivilDate(day)).toBe(true);
    const month = addDays(day, 1).slice(0, 7);
    if (month !== day.slice(0, 7)) expect(addMonth(day.slice(0, 7))).toBe(month);
  }
  // Of 4 × 31 × 12 days that could be written, those that there are.
  const written = [2026, 2027, 2028, 2029].flatMap((year) =>
    Array.from({ length: 12 * 31 }, (_, n) => {
      const [month, day] = [Math.floor(n / 31) + 1, (n % 31) + 1].map((part) =>
        String(part).padStart(2, "0"),
      );
      return `${year}-${month}-${day}`;
    }),
  );
  expect(written.filter(isCivilDate)).toEqual(everyDay);
});
