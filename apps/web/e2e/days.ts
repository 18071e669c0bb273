import path from "node:path";

/**
 * The days on which the demo of the journeys starts, in Seoul, so that a run says the same on any day. What people see
 * follows from the date: a month of one week in the map of the year, a year's end, 29 February.
 */
export const days = {
  ordinary: "2027-03-10T10:00:00+09:00", // a Wednesday in the middle of a month
  "one-week-month": "2026-11-30T10:00:00+09:00",
  "new-year": "2026-12-31T23:30:00+09:00",
  "leap-day": "2028-02-28T23:30:00+09:00",
  /** Whatever day it is. */
  "real-date": undefined,
} as const;

export type Day = keyof typeof days;

/**
 * A demo is filled an hour before its day starts, once for all its services: each of them then moves its clock to the
 * same moment, however long ago that was.
 */
export const HEAD_START_MILLISECONDS = 60 * 60 * 1000;

/** Where the data directory lies that services of this day are copied from. */
export const filledDemo = (day: Day) => path.join(process.env.JOURNEYS_DIR!, day);
