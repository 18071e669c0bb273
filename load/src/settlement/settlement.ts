import type { Bench, Measure, Part } from "../part.js";
import { median } from "../report.js";
import { settleInBareSql } from "./bare-settlement.js";
import { instantOf, loadDueMissions, MEMBERS } from "./load-due-missions.js";
import { proveSettled } from "./prove-settled.js";
import { settleByWorker, type WorkerRun } from "./worker-run.js";

const SIDES = ["bare", "one", "two"] as const;
type Side = (typeof SIDES)[number];

/** Missions of the nights that the sides take in turns, and of a small night. */
const sizes = (quick: boolean) => ({
  rounds: quick ? 2 : 3,
  night: quick ? 1_500 : 11_000,
  small: quick ? 500 : 1_000,
  large: quick ? 8_000 : 100_000,
});

/**
 * 100,000 missions of eight. In the first half nine nights of 11,000, and three sides in turns: bare SQL, the worker,
 * two workers at once. In the second all 100,000 are due in one night, between small ones.
 */
export const settlement: Part = {
  name: "settlement",
  title: "a. Settlement of missions of eight: the worker's job, and the same statements in bare SQL",
  async run(bench) {
    return [...(await sideBySide(bench)), ...(await smallAndLarge(bench))];
  },
};

async function sideBySide({ server, quick, say }: Bench): Promise<Measure[]> {
  const { rounds, night } = sizes(quick);
  const nights = Array.from({ length: rounds * SIDES.length }, () => night);
  const url = await server.newDatabase("settlement");
  await loadDueMissions(url, nights);
  const rates: Record<Side, number[]> = { bare: [], one: [], two: [] };
  for (const number of nights.keys()) {
    // Each side comes first, second and third once.
    const side = SIDES[(number + Math.floor(number / SIDES.length)) % SIDES.length]!;
    await server.checkpoint();
    const rate = (night * MEMBERS) / (await secondsOf(side, url, number));
    rates[side].push(rate);
    say(
      `${side === "bare" ? "bare SQL" : `worker × ${side === "one" ? 1 : 2}`}: ${rate.toFixed(0)} members/s`,
    );
  }
  await proveSettled(url);
  await server.dropDatabase("settlement");

  const ratio = (side: Side) => median(rates[side]) / median(rates.bare);
  return [
    { what: "a. members settled by bare SQL on one connection", value: median(rates.bare), unit: "/s" },
    { what: "a. members settled by one worker", value: median(rates.one), unit: "/s" },
    { what: "a. one worker ÷ bare SQL", value: ratio("one"), bar: { atLeast: 0.6 } },
    { what: "a. two workers ÷ bare SQL", value: ratio("two"), bar: { atLeast: 1 } },
  ];
}

async function secondsOf(side: Side, url: string, night: number): Promise<number> {
  const asOf = instantOf(night);
  if (side === "bare") return settleInBareSql(url, asOf.slice(0, 10));
  const workers = side === "one" ? [0] : [0, 1];
  return secondsFromFirstToLast(await Promise.all(workers.map(() => settleByWorker(url, asOf))));
}

function secondsFromFirstToLast(runs: readonly WorkerRun[]): number {
  const first = Math.min(...runs.map(({ startedAt }) => startedAt.getTime()));
  const last = Math.max(...runs.map(({ finishedAt }) => finishedAt.getTime()));
  return (last - first) / 1000;
}

async function smallAndLarge({ server, quick, say }: Bench): Promise<Measure[]> {
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
      value: Math.min(...sides) / Math.max(...sides),
      bar: { atLeast: 0.75 },
    },
    { what: `a. worker's peak memory, ${small} due`, value: peaks.small, unit: "MB", bar: { atMost: 300 } },
    { what: `a. worker's peak memory, ${large} due`, value: peaks.large, unit: "MB", bar: { atMost: 300 } },
  ];
}
