import { NIGHT } from "@octopus/api/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildPrograms, type Programs } from "../programs.testing.js";
import { type CopyOfNight, nightOf } from "./night.testing.js";
import { chance, isSoak, seed } from "./soak.testing.js";

/** Three chunks, or four. */
const MISSIONS = isSoak ? 2_000 : 1_500;
const KILLS = isSoak ? 500 : 6;
/** So many of them hit a night of which a part is settled and a part is not. */
const IN_THE_MIDDLE = isSoak ? 100 : 2;

let night: Awaited<ReturnType<typeof nightOf>>;
let programs: Programs;
beforeAll(async () => {
  night = await nightOf(MISSIONS);
  programs = await buildPrograms(night.databaseUrl);
}, 120_000);
afterAll(() => programs.close());

const worker = ({ url }: CopyOfNight) =>
  programs.start("run-once", ["settleMissions", "--as-of", NIGHT], { DATABASE_URL: url });

async function finish(copy: CopyOfNight): Promise<void> {
  const { code, stderr } = await worker(copy).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
}

const settled = async ({ sql }: CopyOfNight) =>
  (await sql`select from missions where settled_at is not null`).length;
const workers = async ({ sql }: CopyOfNight) =>
  (
    await sql`select from pg_stat_activity where datname = current_database() and application_name = 'octopus-worker'`
  ).length;
const runs = async ({ sql }: CopyOfNight) => (await sql`select from job_runs`).length;

/** Starts a worker and kills it `milliseconds` after its run has begun. Answers whether it had come to its end before. */
async function killAfter(copy: CopyOfNight, milliseconds: number): Promise<boolean> {
  const before = await runs(copy);
  const program = worker(copy);
  await expect.poll(() => runs(copy), { timeout: 60_000, interval: 5 }).toBeGreaterThan(before);
  await Promise.race([program.ended, new Promise((resolve) => setTimeout(resolve, milliseconds))]);
  program.signal("SIGKILL");
  const { code } = await program.ended;
  // Its locks are gone once the server has noticed.
  await expect.poll(() => workers(copy), { timeout: 60_000, interval: 10 }).toBe(0);
  return code === 0;
}

it(
  `${KILLS} workers are killed while they settle; whoever comes after them leaves what one alone would have`,
  { timeout: KILLS * 20_000 + 180_000 },
  async () => {
    console.log(`VITE_SEED=${seed}`);
    const undisturbed = await night.copy();
    await finish(undisturbed);
    const expected = await undisturbed.outcome();
    if (isSoak) expect(await undisturbed.differences()).toEqual([]); // otherwise shared-night.test.ts looks at one
    expect(await settled(undisturbed)).toBe(MISSIONS);
    const [run] = await undisturbed.sql<{ took: number }[]>`
      select 1000 * extract(epoch from finished_at - started_at)::float as took from job_runs`;
    await undisturbed.close();

    const random = chance();
    let kills = 0;
    let inTheMiddle = 0;
    const isEnough = () => kills >= KILLS && inTheMiddle >= IN_THE_MIDDLE;
    while (!isEnough()) {
      const copy = await night.copy();
      // A night is over sooner, the less of it is left: each instant of it is as likely as any other.
      while (!isEnough()) {
        const left = 1 - (await settled(copy)) / MISSIONS;
        if (left === 0) break;
        if (await killAfter(copy, random() * left * run!.took)) break;
        kills += 1;
        const now = await settled(copy);
        if (now > 0 && now < MISSIONS) inTheMiddle += 1;
      }
      await finish(copy);
      expect(await copy.outcome()).toEqual(expected);
      // To audit takes longer than to settle; the outcome lacks only the seals that an audit looks at.
      if (isEnough() || isSoak) expect(await copy.differences()).toEqual([]);
      await copy.close();
    }
    console.log(`${kills} kills, ${inTheMiddle} of them in the middle`);
  },
);
