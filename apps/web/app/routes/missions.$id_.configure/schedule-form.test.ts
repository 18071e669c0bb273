import { describe, expect, it } from "vitest";
import { defaultWindows, readScheduleForm, timeInputValue, writtenSchedule } from "./schedule-form";

function sixRows(timesPerDay: number, changed: Record<string, string> = {}): FormData {
  const form = new FormData();
  const values: Record<string, string> = {
    startsOn: "2026-11-24",
    weeks: "2",
    daysPerWeek: "3",
    timesPerDay: String(timesPerDay),
  };
  defaultWindows.forEach(({ start, end }, row) => {
    values[`windows[${row}].start`] = start;
    values[`windows[${row}].end`] = end;
  });
  for (const [name, value] of Object.entries({ ...values, ...changed })) form.set(name, value);
  return form;
}

describe("readScheduleForm", () => {
  it.each([1, 2, 3, 4, 5, 6])("keeps %d rows of windows when the day has as many check-ins", (times) => {
    const names = [...readScheduleForm(sixRows(times)).keys()];
    expect(names.filter((name) => name.startsWith("windows"))).toHaveLength(times * 2);
    expect(names).toEqual(expect.arrayContaining(["startsOn", "weeks", "daysPerWeek", "timesPerDay"]));
  });

  it("keeps no row when nobody has said how many", () => {
    const form = sixRows(1);
    form.delete("timesPerDay");
    expect([...readScheduleForm(form).keys()]).toEqual(["startsOn", "weeks", "daysPerWeek"]);
  });

  it("reads midnight as the end of the day, but not as its beginning", () => {
    const form = readScheduleForm(sixRows(1, { "windows[0].start": "00:00", "windows[0].end": "00:00" }));
    expect([form.get("windows[0].start"), form.get("windows[0].end")]).toEqual(["00:00", "24:00"]);
    expect(timeInputValue("24:00")).toBe("00:00");
  });

  it.each(["windows[0].role", "windows[0]", "windows", "windows[1e9].start", "windows[-1].start"])(
    "keeps no %s, which is no edge of a window",
    (name) => {
      expect(readScheduleForm(sixRows(1, { [name]: "06:00" })).has(name)).toBe(false);
    },
  );

  it("keeps an empty row that is needed, so that it can be complained about", () => {
    expect(readScheduleForm(sixRows(1, { "windows[0].end": "" })).get("windows[0].end")).toBe("");
  });
});

describe("writtenSchedule", () => {
  it("is the schedule as typed", () => {
    expect(writtenSchedule(sixRows(2, { "windows[1].end": "00:00" }))).toEqual({
      startsOn: "2026-11-24",
      weeks: 2,
      daysPerWeek: 3,
      timesPerDay: 2,
      windows: [
        { start: "06:00", end: "06:30" },
        { start: "12:00", end: "24:00" },
      ],
    });
  });

  it.each(["", "12026-11-24", "2027-02-29", "날짜"])(
    "has no first day while %j is written there",
    (startsOn) => {
      expect(writtenSchedule(sixRows(1, { startsOn }))?.startsOn).toBeUndefined();
    },
  );

  it("is nothing while a time is missing", () => {
    expect(writtenSchedule(sixRows(2, { "windows[1].start": "" }))).toBeUndefined();
  });
});

describe("defaultWindows", () => {
  it("don't overlap", () => {
    const sorted = [...defaultWindows].sort((a, b) => a.start.localeCompare(b.start));
    sorted.forEach(({ start, end }, row) => {
      expect(start < end && (sorted[row + 1]?.start ?? "24:00") >= end).toBe(true);
    });
  });
});
