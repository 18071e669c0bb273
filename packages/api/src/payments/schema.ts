import { z } from "zod";
import { rule } from "../kernel/field-rules.js";
import { page, rowId } from "../kernel/input.js";

/** What can be charged at once, in points, which are Won: any number of thousands between these. */
export const chargeAmounts = { min: 1_000, max: 500_000, step: 1_000, usual: [1_000, 3_000, 5_000] } as const;

const { min, max, step } = chargeAmounts;

export const readyInput = z.object({
  amount: z
    .int()
    .min(min)
    .max(max)
    .multipleOf(step, { error: rule("THOUSANDS") }),
});

export const approveInput = z.object({
  paymentId: rowId,
  pgToken: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[\w.~-]+$/),
});

export const paymentInput = z.object({ paymentId: rowId });

export const minePageInput = page;

export const operatorPaymentsInput = page.extend({ hanging: z.boolean().default(true) });
