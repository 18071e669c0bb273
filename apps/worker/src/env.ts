import { readSettings, serviceSettings, watchSettings } from "@octopus/api/compose";
import { z } from "zod";

const workerSettings = serviceSettings.safeExtend({
  ...watchSettings.shape,
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  /** With 1, the worker shuts down when its stdin ends: whoever started it is gone. */
  OCTOPUS_PARENT_PIPE: z
    .enum(["0", "1"])
    .default("0")
    .transform((flag) => flag === "1"),
});

export type Env = z.infer<typeof workerSettings>;

/** The worker's settings. Throws one error that names every variable that is missing or wrong, never a value. */
export function readEnv(): Env {
  return readSettings(workerSettings, process.env);
}
