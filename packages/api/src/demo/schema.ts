import { z } from "zod";

const amount = (max: number) => z.int().min(0).max(max).optional();

/** How far to move mission time; at most a year at once. */
export const advanceClockInput = z
  .object({ days: amount(366), hours: amount(8784), minutes: amount(527_040) })
  .default({});
