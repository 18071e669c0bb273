import { z } from "zod";
import { instantText } from "../kernel/input.js";

export const jobInput = z
  .object({ asOf: instantText.optional(), dryRun: z.boolean().optional() })
  .default({});
