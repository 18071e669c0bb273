// Fills a new demo with people and missions; does nothing when they are there. Safe to run at each start.
import { seedDemo } from "@octopus/api/demo-seed";
import pino from "pino";
import { compose } from "./compose.js";
import { readEnv } from "./env.js";
import { sentence } from "./sentence.js";

async function run(): Promise<void> {
  const env = readEnv();
  // These accounts have a password that everybody knows, and one of them is an operator.
  if (!env.OCTOPUS_DEMO) throw new Error("it is for demo mode only, which OCTOPUS_DEMO=1 turns on");
  const { deps, close } = compose(env, { logTo: pino.destination(2) });
  try {
    if ((await seedDemo(deps, { startsAt: env.DEMO_STARTS_AT })) === "incomplete")
      console.error(
        "An earlier demo seed was cut short: for all of it, remove the data directory and start again.",
      );
  } finally {
    await close();
  }
}

try {
  await run();
} catch (error) {
  console.error(`The demo can't be seeded: ${sentence(error)}`);
  process.exitCode = 1;
}
