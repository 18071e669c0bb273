// `npm run load [-- --quick]`: the service as it runs in production, under load, and what it bears.
// Exit code 0: everything held; 1: something did not.
import { createDeps, createLog, readSettings, serviceSettings } from "@octopus/api/compose";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { freePort } from "../../../scripts/ports/free-port.mjs";
import { startBenchServer } from "../bench-server.js";
import { type Capacity, capacityOf, GOOD_ENOUGH } from "./capacity.js";
import { startFront } from "./front.js";
import { judge, type Verdict } from "./judge.js";
import { totalsOf } from "./moments.js";
import { plotOf, type Stretch } from "./plot.js";
import { fill, type LoadSize, prepareTown, PRESSING } from "./prepare-town.js";
import { runArtillery, type ScenarioRun } from "./run-artillery.js";
import { type Row, tableOf } from "./table.js";
import { startService } from "./service.js";

const WRITTEN_TO = ".octopus/load";

const size: LoadSize = { people: 50_000, missions: 20_000, races: 100, rush: 400 };
const quickSize: LoadSize = { people: 5_000, missions: 2_000, races: 10, rush: 40 };

const scenarios = ({ races, rush }: LoadSize, quick: boolean): (ScenarioRun & { title: string })[] => [
  {
    scenario: "browse",
    title: "browse",
    phases: quick ? [{ duration: 10, arrivalRate: 4 }] : [{ duration: 60, arrivalRate: 2, rampTo: 12 }],
  },
  {
    scenario: "sign-in-storm",
    title: "sign-in storm",
    phases: [{ duration: quick ? 5 : 30, arrivalRate: 20 }],
  },
  {
    scenario: "join-race",
    title: "join race",
    phases: [{ duration: quick ? 5 : 30, arrivalCount: races * PRESSING }],
  },
  {
    scenario: "check-in-rush",
    title: "check-in rush",
    phases: [{ duration: quick ? 10 : 40, arrivalCount: rush }],
  },
];

const { values: asked } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
const quick = asked.quick;
const say = (line: string) => console.log(`  ${line}`);

const folder = await mkdtemp(path.join(tmpdir(), "octopus-load-"));
const server = await startBenchServer();
const stops: (() => Promise<unknown>)[] = [server.stop, () => rm(folder, { recursive: true, force: true })];
try {
  const databaseUrl = await server.newDatabase("load");
  const wanted = quick ? quickSize : size;
  console.log(`Loading ${wanted.people} people and ${wanted.missions} missions …`);
  await fill(databaseUrl, wanted);

  const ports = [await freePort(), await freePort()];
  const front = await startFront(folder, ports);
  stops.unshift(front.stop);
  console.log("Starting two instances and a worker behind nginx …");
  const service = await startService(databaseUrl, { folder, publicUrl: front.url, ports });
  stops.splice(1, 0, service.stop);

  console.log("Signing in whoever is to race and to check in …");
  const { file, racedFor } = await prepareTown(databaseUrl, service.instances[0]!.url, { ...wanted, folder });
  const place = { target: front.url, townFile: file, folder };

  const stretches: Stretch[] = [];
  const rows: Row[] = [];
  for (const { title, ...run } of scenarios(wanted, quick)) {
    console.log(`\n${title}`);
    const { moments, report } = await runArtillery(run, place);
    stretches.push({ title, moments });
    rows.push({ title, ...totalsOf(report) });
    say(tableOf(rows.slice(-1)).split("\n").at(-1)!);
  }

  console.log("\nIs all as it has to be?");
  const environment = readSettings(serviceSettings, service.environment);
  const { deps, close } = createDeps(environment, { log: createLog("load", "error"), name: "octopus-load" });
  const verdicts = await judge(databaseUrl, deps, { racedFor, checkedIn: wanted.rush });
  await close();
  for (const { what, holds, found } of verdicts) say(`${holds ? "✓" : "✗"} ${what}: ${found}`);

  const capacities: Record<string, Capacity> = {};
  if (!quick)
    for (const count of [1, 2]) {
      console.log(
        `\nHow much ${count === 1 ? "one instance bears" : "two bear"} of people looking around, p95 < ${GOOD_ENOUGH} ms`,
      );
      await front.answerBy(count === 1 ? "one" : "all");
      capacities[count] = await capacityOf(place, say);
    }

  await writeDown(stretches, rows, verdicts, capacities);
  const failed = rows.some(({ serverErrors, errors }) => serverErrors > 0 || Object.keys(errors).length > 0);
  if (failed || verdicts.some(({ holds }) => !holds)) process.exitCode = 1;
} finally {
  for (const stop of stops) await stop();
}

async function writeDown(
  stretches: Stretch[],
  rows: Row[],
  verdicts: Verdict[],
  capacities: Record<string, Capacity>,
): Promise<void> {
  await mkdir(WRITTEN_TO, { recursive: true });
  const machine = { node: process.version, cpus: cpus().length, processor: cpus()[0]?.model };
  const report = { quick, machine, scenarios: rows, stretches, verdicts, capacities };
  await writeFile(path.join(WRITTEN_TO, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(path.join(WRITTEN_TO, "load.svg"), plotOf(stretches));
  console.log(`\n${tableOf(rows)}`);
  for (const [count, { requestsPerSecond, p95 }] of Object.entries(capacities))
    console.log(
      `${count} instance${count === "1" ? "" : "s"}: ${requestsPerSecond} requests/s, p95 ${p95.toFixed(0)} ms`,
    );
  console.log(`\nAlso in ${WRITTEN_TO}: report.json and load.svg.`);
}
