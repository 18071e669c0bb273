import { JobName } from "@octopus/db/enums";
import { z } from "zod";
import { instantText, page, rowId } from "../kernel/input.js";

export const jobInput = z
  .object({ asOf: instantText.optional(), dryRun: z.boolean().optional() })
  .default({});

const job = z.enum(JobName.names);

export const jobRunsInput = page.extend({ job: job.optional() });

export const runInput = z.object({ runId: rowId });

export const runJobInput = z.object({ job, dryRun: z.boolean() });
