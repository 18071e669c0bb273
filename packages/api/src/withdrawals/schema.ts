import { WithdrawalStatus } from "@octopus/db/enums";
import { z } from "zod";
import { rule } from "../kernel/field-rules.js";
import { line, page, paragraph, rowId } from "../kernel/input.js";
import { bankCode } from "./banks.js";

/** Points. */
export const leastWithdrawal = 1_000;

/** The digits of an account, however it is written. */
const accountNumber = z
  .string()
  .max(40)
  .transform((text) => text.replace(/[\s-]/g, ""))
  .refine((digits) => /^\d{8,16}$/.test(digits), { error: rule("ACCOUNT_NUMBER") });

const bank = z
  .string()
  .max(40)
  .transform((name, { addIssue }) => bankCode(name) ?? (addIssue(rule("CHOICE")), z.NEVER));

export const requestInput = z.object({
  amount: z.int().min(leastWithdrawal).max(1_000_000_000),
  bank,
  accountNumber,
  accountHolder: line({ min: 1, max: 40 }),
  /** Of the sender's making: a request that arrives twice is one. */
  requestKey: z.uuid().optional(),
});

export const withdrawalInput = z.object({ id: rowId });

export const mineInput = page;

export const operatorWithdrawalsInput = page.extend({
  status: z.enum(WithdrawalStatus.names).optional(),
});

export const exportInput = z.object({ exportId: rowId.optional() }).default({});

export const rejectInput = z.object({ id: rowId, reason: paragraph({ min: 5, max: 300 }) });

export const exportsInput = page;
