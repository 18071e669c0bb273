import { isCivilDate } from "@octopus/api/civil-date";

/** A row for each window that a day may have: what the rows say before anybody has changed them; none overlaps another, however many are used. */
export const defaultWindows = [
  { start: "06:00", end: "06:30" },
  { start: "12:00", end: "13:00" },
  { start: "18:00", end: "19:00" },
  { start: "21:00", end: "22:00" },
  { start: "09:00", end: "10:00" },
  { start: "15:00", end: "16:00" },
] as const;

/** The latest day that the form takes: days have years of four digits. A date input without it takes six. */
export const lastDay = "9999-12-31";

/**
 * A posted schedule as `mission.configure` takes it. The form always holds six rows of windows and shows as many as the
 * day has check-ins: the others are dropped, and so is whatever else is said of windows. A time input knows no 24:00, so an end at midnight is written 00:00.
 */
export function readScheduleForm(posted: FormData): FormData {
  const form = new FormData();
  const times = Number(posted.get("timesPerDay"));
  for (const [name, value] of posted) {
    const [, row, edge] = /^windows\[(\d+)\]\.(start|end)$/.exec(name) ?? [];
    if (row === undefined) {
      if (!name.startsWith("windows")) form.append(name, value);
    } else if (Number(row) < times) form.append(name, edge === "end" && value === "00:00" ? "24:00" : value);
  }
  return form;
}

/** `HH:mm` as a time input holds it. */
export function timeInputValue(time: string | undefined): string | undefined {
  return time === "24:00" ? "00:00" : time;
}

/** The schedule that a form describes so far, without a first day that is none; undefined while a part of it is missing. */
export function writtenSchedule(posted: FormData) {
  const form = readScheduleForm(posted);
  const number = (name: string) => Number(form.get(name));
  const [weeks, daysPerWeek, timesPerDay] = [number("weeks"), number("daysPerWeek"), number("timesPerDay")];
  const windows = Array.from({ length: timesPerDay }, (_, row) => ({
    start: text(form.get(`windows[${row}].start`)),
    end: text(form.get(`windows[${row}].end`)),
  }));
  const complete = weeks > 0 && daysPerWeek > 0 && timesPerDay > 0;
  if (!complete || windows.some(({ start, end }) => start === "" || end === "")) return undefined;
  const startsOn = text(form.get("startsOn"));
  return {
    startsOn: isCivilDate(startsOn) ? startsOn : undefined,
    weeks,
    daysPerWeek,
    timesPerDay,
    windows,
  };
}

const text = (value: FormDataEntryValue | null) => (typeof value === "string" ? value : "");
