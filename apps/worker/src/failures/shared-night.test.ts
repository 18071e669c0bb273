import { NIGHT } from "@octopus/api/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildPrograms, type Programs } from "../programs.testing.js";
import { type CopyOfNight, nightOf } from "./night.testing.js";
import { isSoak } from "./soak.testing.js";

const MISSIONS = isSoak ? 20_000 : 2_000;
const WORKERS = isSoak ? [1, 2, 4] : [1, 3];

let night: Awaited<ReturnType<typeof nightOf>>;
let programs: Programs;
beforeAll(async () => {
  night = await nightOf(MISSIONS);
  programs = await buildPrograms(night.databaseUrl);
}, 120_000);
afterAll(() => programs.close());

/** How many missions each of `count` workers has settled that began at the same moment. */
async function settledBy(count: number, { url, sql }: CopyOfNight): Promise<number[]> {
  const started = await sql.begin(async (tx) => {
    await tx`lock table missions in access exclusive mode`;
    const workers = Array.from({ length: count }, () =>
      programs.start("run-once", ["settleMissions", "--as-of", NIGHT], { DATABASE_URL: url }),
    );
    const waiting = async () =>
      (
        await sql`
          select from pg_stat_activity where datname = current_database() and application_name = 'octopus-worker'
            and wait_event_type = 'Lock'`
      ).length;
    await expect.poll(waiting, { timeout: 60_000 }).toBe(count);
    return workers;
  });
  const ended = await Promise.all(started.map((worker) => worker.ended));
  return ended.map(({ code, stdout, stderr }) => {
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return (JSON.parse(stdout) as { changed: number }).changed;
  });
}

it(
  `${WORKERS.slice(1).join(" and ")} workers at once share a night, and leave what one alone would have`,
  { timeout: 600_000 },
  async () => {
    const outcomes: object[][] = [];
    for (const count of WORKERS) {
      const copy = await night.copy();
      const shares = await settledBy(count, copy);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(MISSIONS);
      for (const share of shares) expect(share).toBeGreaterThan(0);
      outcomes.push(await copy.outcome());
      expect(await copy.differences()).toEqual([]);
      await copy.close();
    }
    for (const outcome of outcomes.slice(1)) expect(outcome).toEqual(outcomes[0]);
  },
);
