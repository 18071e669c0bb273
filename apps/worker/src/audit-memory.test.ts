import { createTestApi, fillLedger, type TestApi } from "@octopus/api/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { workerMemory } from "../../../scripts/service/worker-memory.mjs";
import { buildPrograms, type Programs, SAYING_ITS_PEAK } from "./programs.testing.js";

/** `npm run bench:audit` audits five million transfers. */
const isBench = (import.meta as { env?: { MODE?: string } }).env?.MODE === "bench";
const TRANSFERS_EACH = 200;
const SIZES = isBench ? [250, 24_750] : [50, 450];
const MAX_MEGABYTES = 200;
/** How much higher a ledger of ten (a hundred) times the size may go. */
const MORE_MEGABYTES = 40;

let api: TestApi;
let programs: Programs;
beforeAll(async () => {
  api = await createTestApi();
  programs = await buildPrograms(api.databaseUrl);
}, 60_000);
afterAll(async () => {
  await programs.close();
  await api.close();
});

it("audits a ledger of any size in the same memory", { timeout: 3_600_000 }, async () => {
  const peaks: number[] = [];
  let transfers = 0;
  for (const people of SIZES) {
    await fillLedger(api.deps, { people, transfers: TRANSFERS_EACH });
    transfers += people * TRANSFERS_EACH;
    const startedAt = performance.now();
    const audit = programs.start("run-once", ["auditLedger"], {
      ...workerMemory,
      NODE_OPTIONS: `${workerMemory.NODE_OPTIONS} ${SAYING_ITS_PEAK}`,
    });
    const { code, stdout, stderr } = await audit.ended;
    const seconds = (performance.now() - startedAt) / 1000;
    expect({ code, stderr: stderr.replace(/peak \d+/, "").trim() }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ read: transfers, failed: 0 });
    const peak = Number(/peak (\d+)/.exec(stderr)![1]) / 1024;
    peaks.push(peak);
    if (isBench)
      console.log(
        `${transfers} transfers: ${Math.round(peak)} MB at most, ${Math.round(transfers / seconds)} a second`,
      );
  }
  expect(Math.max(...peaks)).toBeLessThan(MAX_MEGABYTES);
  expect(peaks[1]! - peaks[0]!).toBeLessThan(MORE_MEGABYTES);
});
