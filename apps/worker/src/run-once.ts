// One job from the command line: `run-once <job> [--as-of <instant>] [--dry-run]` prints its counts as one JSON line.
// Exit code 0: it ran; 1: it failed; 2: it was not understood.
import { BusinessError } from "@octopus/api/errors";
import { createJobCaller } from "@octopus/api/jobs";
import pino from "pino";
import { compose } from "./compose.js";
import { readEnv } from "./env.js";
import { readArguments, type RunOnceArguments } from "./run-once-arguments.js";
import { sentence } from "./sentence.js";

async function runOnce({ job, asOf, dryRun }: RunOnceArguments): Promise<number> {
  const env = readEnv();
  // stdout is for the counts alone.
  const { deps, close } = compose(env, { logTo: pino.destination(2) });
  try {
    const counts = await createJobCaller(deps)[job]({ asOf, dryRun });
    console.log(JSON.stringify({ job, dryRun, ...counts }));
    return 0;
  } catch (error) {
    const { cause } = error as Error;
    if (!(cause instanceof BusinessError && cause.code === "BAD_REQUEST")) throw error;
    console.error(`${asOf} has not come yet: only --dry-run looks ahead.`);
    return 2;
  } finally {
    await close();
  }
}

function argumentsOrExit(): RunOnceArguments {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}

const asked = argumentsOrExit();
try {
  process.exitCode = await runOnce(asked);
} catch (error) {
  console.error(`${asked.job} failed: ${sentence(error)}`);
  process.exitCode = 1;
}
