import { z } from "zod";
import { civilDate } from "../kernel/input.js";

export const ledgerDaysInput = z.object({ from: civilDate });

export const statisticsInput = z.object({
  from: civilDate.optional(),
  to: civilDate.optional(),
  by: z.enum(["day", "week", "month"]).default("day"),
});
