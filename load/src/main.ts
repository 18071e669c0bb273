// `main.js [part …] [--quick]`: runs the parts, prints one table and writes .octopus/bench.json.
// Exit code 0: every bar is held; 1: one is not, or a part failed; 2: it was not understood.
import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { startBenchServer } from "./bench-server.js";
import type { Measure, Part } from "./part.js";
import { parts } from "./parts.js";
import { isHeld, tableOf } from "./report.js";

const WRITTEN_TO = ".octopus/bench.json";

function asked(): { chosen: readonly Part[]; quick: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: "boolean", default: false } },
  });
  const unknown = positionals.find((name) => !parts.some((part) => part.name === name));
  if (unknown !== undefined)
    throw new Error(`there is no part ${unknown}: there are ${parts.map(({ name }) => name).join(", ")}`);
  const chosen = parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  return { chosen, quick: values.quick };
}

/** A part that fails is told, and the others go on. */
async function bench(
  chosen: readonly Part[],
  quick: boolean,
): Promise<{ found: Record<string, Measure[]>; failed: string[] }> {
  const server = await startBenchServer();
  let goesOn = true;
  const interrupted = () => {
    goesOn = false;
    void server.stop().then(() => process.exit(130));
  };
  process.once("SIGINT", interrupted);
  try {
    const found: Record<string, Measure[]> = {};
    const failed: string[] = [];
    for (const part of chosen) {
      console.log(`\n${part.title}`);
      try {
        found[part.name] = await part.run({ server, quick, say: (line) => console.log(`  ${line}`) });
      } catch (error) {
        if (!goesOn) throw error;
        console.error(error);
        failed.push(part.name);
      }
    }
    return { found, failed };
  } finally {
    process.off("SIGINT", interrupted);
    await server.stop();
  }
}

let chosen: readonly Part[];
let quick: boolean;
try {
  ({ chosen, quick } = asked());
} catch (error) {
  console.error((error as Error).message);
  process.exit(2);
}
const { found, failed } = await bench(chosen, quick);
const measures = Object.values(found).flat();
console.log(`\n${tableOf(measures)}`);
await mkdir(".octopus", { recursive: true });
const machine = { node: process.version, cpus: cpus().length, processor: cpus()[0]?.model };
await writeFile(WRITTEN_TO, `${JSON.stringify({ quick, machine, parts: found }, null, 2)}\n`);
console.log(`\nAlso in ${WRITTEN_TO}.${quick ? " A quick look: the bars are meant for the whole run." : ""}`);
if (failed.length > 0) console.error(`Failed: ${failed.join(", ")}`);
if (failed.length > 0 || !measures.every(isHeld)) process.exitCode = 1;
