import { z } from "zod";
import { page, paragraph, rowId } from "../kernel/input.js";

export const proposeInput = z.object({
  transferId: rowId,
  /** Points that should have moved; 0 when nothing should have. */
  rightAmount: z.int().min(0).max(1_000_000_000),
  reason: paragraph({ min: 5, max: 300 }),
});

export const decideInput = z.object({ id: rowId, confirm: z.boolean() });

export const correctionsInput = page.extend({ waiting: z.boolean().default(false) });

export const transferInput = z.object({ id: rowId });
