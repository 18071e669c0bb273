import { instantOf, loadDueMissions, MEMBERS } from "@octopus/api/testing";
import type { BenchContext, Measure, Part } from "../part.js";
import { median } from "../report.js";
import { settleInBareSql } from "./bare-settlement.js";
import { proveSettled } from "./prove-settled.js";
import { waitsForAccounts } from "./waits-for-accounts.js";
import { settleByWorker, type WorkerRun } from "./worker-run.js";

/** What takes nights in turns: bare SQL on one connection, and so many workers at once. */
const SIDES = ["bare SQL", 1, 2, 4] as const;
type Side = (typeof SIDES)[number];

/** Missions of the nights that the sides take in turns, and of a small and a large night. */
const sizes = (quick: boolean) => ({
  rounds: quick ? 2 : 3,
  night: quick ? 4_000 : 8_400,
  small: quick ? 500 : 1_000,
  large: quick ? 8_000 : 100_000,
});

/**
 * 100,000 missions of eight. In the first half in twelve nights, which the sides take in turns; in the second they are
 * all due in one night, between small ones.
 */
export const settlement: Part = {
  name: "settlement",
  title: "a. Settlement of missions of eight: the worker's job, and the same statements in bare SQL",
  async run(context) {
    return [...(await sideBySide(context)), ...(await smallAndLarge(context))];
  },
};

async function sideBySide({ server, quick, say }: BenchContext): Promise<Measure[]> {
  const { rounds, night } = sizes(quick);
  say(
    "bare SQL: the same rows and columns, locks and chunks, on one connection, the rule reckoned in SQL. It reads nothing",
  );
  say(
    "but ids into JavaScript, hashes and seals nothing, looks for no dispute, and halves no chunk that fails.",
  );
  const url = await server.newDatabase("settlement");
  const nights = Array.from({ length: rounds * SIDES.length }, () => night);
  await loadDueMissions(url, nights);
  const rates = new Map<Side, number[]>(SIDES.map((side) => [side, []]));
  const waits = new Map<Side, number[]>(SIDES.map((side) => [side, []]));
  for (const number of nights.keys()) {
    // Each round begins with another side.
    const side = SIDES[(number + Math.floor(number / SIDES.length)) % SIDES.length]!;
    await server.checkpoint();
    const settled = secondsOf(side, url, number);
    waits.get(side)!.push(await waitsForAccounts(url, settled));
    const rate = (night * MEMBERS) / (await settled);
    rates.get(side)!.push(rate);
    say(`${side === "bare SQL" ? side : `workers: ${side}`}, ${rate.toFixed(0)} members/s`);
  }
  await proveSettled(url);
  await server.dropDatabase("settlement");

  const rate = (side: Side) => median(rates.get(side)!);
  const ratio = (side: Side) =>
    median(rates.get(side)!.map((each, round) => each / rates.get("bare SQL")![round]!));
  const waited = (side: Side) => Math.max(...waits.get(side)!);
  return [
    { what: "a. members settled by bare SQL on one connection", figure: rate("bare SQL"), unit: "/s" },
    { what: "a. members settled by one worker", figure: rate(1), unit: "/s" },
    { what: "a. one worker ÷ bare SQL", figure: ratio(1), bar: { atLeast: 0.6 } },
    { what: "a. two workers ÷ bare SQL", figure: ratio(2), bar: { atLeast: 1 } },
    { what: "a. four workers ÷ bare SQL", figure: ratio(4) },
    {
      what: "a. time in which one waits for an account, two workers",
      figure: waited(2),
      unit: "%",
      bar: { atMost: 1 },
    },
    {
      what: "a. time in which one waits for an account, four workers",
      figure: waited(4),
      unit: "%",
      bar: { atMost: 1 },
    },
  ];
}

async function secondsOf(side: Side, url: string, night: number): Promise<number> {
  const asOf = instantOf(night);
  if (side === "bare SQL") return settleInBareSql(url, asOf.slice(0, 10));
  const workers = Array.from({ length: side }, () => settleByWorker(url, asOf));
  return secondsFromFirstToLast(await Promise.all(workers));
}

function secondsFromFirstToLast(runs: readonly WorkerRun[]): number {
  const first = Math.min(...runs.map(({ startedAt }) => startedAt.getTime()));
  const last = Math.max(...runs.map(({ finishedAt }) => finishedAt.getTime()));
  return (last - first) / 1000;
}

async function smallAndLarge({ server, quick, say }: BenchContext): Promise<Measure[]> {
  const { small, large } = sizes(quick);
  const nights = [small, small, small, large, small, small, small];
  const url = await server.newDatabase("settlement_at_once");
  await loadDueMissions(url, nights);
  const found = { small: [] as number[], large: [] as number[] };
  const peaks = { small: 0, large: 0 };
  for (const [number, missions] of nights.entries()) {
    const size = missions === large ? "large" : "small";
    await server.checkpoint();
    const run = await settleByWorker(url, instantOf(number));
    const rate = (run.changed * MEMBERS) / secondsFromFirstToLast([run]);
    found[size].push(rate);
    peaks[size] = Math.max(peaks[size], run.megabytes);
    say(`${missions} due: ${rate.toFixed(0)} members/s, at most ${run.megabytes.toFixed(0)} MB`);
  }
  await proveSettled(url);
  await server.dropDatabase("settlement_at_once");

  const sides = [median(found.small), median(found.large)];
  return [
    {
      what: `a. slower ÷ faster of ${small} and ${large} due at once`,
      figure: Math.min(...sides) / Math.max(...sides),
      bar: { atLeast: 0.75 },
    },
    { what: `a. worker's peak memory, ${small} due`, figure: peaks.small, unit: "MB", bar: { atMost: 300 } },
    { what: `a. worker's peak memory, ${large} due`, figure: peaks.large, unit: "MB", bar: { atMost: 300 } },
  ];
}
