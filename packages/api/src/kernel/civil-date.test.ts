import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { addDays, civilDateOf, daysBetween, isoInstant, minuteOfDay } from "./civil-date.js";

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
