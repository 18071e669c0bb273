import { type JobProcedure, slots } from "@octopus/api/jobs";
import { jobInput } from "@octopus/api/jobs/schema";
import { parseArgs } from "node:util";

export interface RunOnceArguments {
  readonly job: JobProcedure;
  /** ISO 8601 with offset. */
  readonly asOf?: string | undefined;
  readonly dryRun: boolean;
}

const jobNames: readonly JobProcedure[] = Object.values(slots).flatMap(({ jobs }) => [...jobs]);

/** What `run-once` was asked for. Throws one sentence that says what is wrong and which jobs there are. */
export function readArguments(args: readonly string[]): RunOnceArguments {
  const { values, positionals } = parsed(args);
  const [name, ...more] = positionals;
  if (name === undefined) throw refused("no job was named");
  const job = jobNames.find((known) => known === name);
  if (!job) throw refused(`there is no job ${JSON.stringify(name)}`);
  if (more.length > 0) throw refused("one job at a time");
  const asOf = values["as-of"];
  if (!jobInput.safeParse({ asOf }).success)
    throw refused("--as-of wants an instant with offset, such as 2026-11-22T00:00:00+09:00");
  return { job, asOf, dryRun: values["dry-run"] };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { "as-of": { type: "string" }, "dry-run": { type: "boolean", default: false } },
    });
  } catch (error) {
    throw refused((error as Error).message.split(". ")[0]!);
  }
}

const refused = (why: string) =>
  new Error(`run-once <job> [--as-of <instant>] [--dry-run]: ${why}. The jobs are ${jobNames.join(", ")}.`);
