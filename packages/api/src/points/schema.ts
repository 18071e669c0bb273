import { TransferKind } from "@octopus/db/enums";
import { z } from "zod";
import { rule } from "../kernel/field-rules.js";
import { page } from "../kernel/input.js";

/** Which lines of the statement are asked for: of one kind, of one Asia/Seoul month (`YYYY-MM`), or all. */
const filters = z.object({
  kind: z.enum(TransferKind.names).optional(),
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/, { error: rule("DATE") })
    .optional(),
});

export const historyInput = page.extend(filters.shape);

export const exportInput = filters.default({});
