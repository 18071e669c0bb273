import { expect, it } from "vitest";
import { startSchedule } from "./schedule.js";

it.each([
  ["Asia/Seoul", "15:00:00.000Z"],
  ["UTC", "00:00:00.000Z"],
  ["Asia/Kolkata", "18:30:00.000Z"],
])("the night begins at midnight in %s", (timeZone, time) => {
  const schedule = startSchedule(timeZone, () => {});
  try {
    expect(schedule.next("nightly").toISOString().slice(11)).toBe(time);
  } finally {
    schedule.cancel();
  }
});

it("the minute comes within a minute, the hour within an hour", () => {
  const schedule = startSchedule("Asia/Seoul", () => {});
  try {
    const now = Date.now();
    expect(schedule.next("minutely").getTime() - now).toBeLessThanOrEqual(60_000);
    expect(schedule.next("hourly").getTime() - now).toBeLessThanOrEqual(3_600_000);
  } finally {
    schedule.cancel();
  }
});
