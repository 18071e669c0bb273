import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { inheritedEnvironment } from "../env.js";
import { inRepository } from "../repository.js";
import { type ArtilleryReport, type Moment, momentsOf } from "./moments.js";

/** A stretch of a scenario: people who arrive for so many seconds, so many a second or so many in all. */
export type Phase = { readonly duration: number } & (
  { readonly arrivalRate: number; readonly rampTo?: number } | { readonly arrivalCount: number }
);

export interface ScenarioRun {
  readonly scenario: "browse" | "sign-in-storm" | "join-race" | "check-in-rush";
  readonly phases: readonly Phase[];
}

interface Place {
  readonly target: string;
  readonly townFile: string;
  /** Where Artillery leaves its own report. */
  readonly folder: string;
}

/** Runs one scenario with Artillery's own program, in a process with one worker, as people are taken one after another. */
export async function runArtillery(
  { scenario, phases }: ScenarioRun,
  { target, townFile, folder }: Place,
): Promise<{ moments: Moment[]; report: ArtilleryReport }> {
  const output = path.join(folder, `${scenario}.json`);
  const program = spawn(
    process.execPath,
    [
      inRepository("load/artillery/node_modules/artillery/bin/run"),
      "run",
      "--quiet",
      "--output",
      output,
      "--overrides",
      JSON.stringify({ config: { phases } }),
      inRepository(`load/artillery/scenarios/${scenario}.yml`),
    ],
    {
      env: {
        ...inheritedEnvironment(),
        LOAD_TARGET: target,
        LOAD_TOWN: townFile,
        WORKERS: "1",
        ARTILLERY_DISABLE_TELEMETRY: "true",
        NO_UPDATE_NOTIFIER: "1",
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let said = "";
  for (const stream of [program.stdout, program.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const code = await new Promise((resolve) => program.once("close", resolve));
  if (code !== 0) throw new Error(`Artillery ended with ${String(code)} in ${scenario}:\n${said}`);
  const report = JSON.parse(await readFile(output, "utf8")) as ArtilleryReport;
  return { moments: momentsOf(report), report };
}
