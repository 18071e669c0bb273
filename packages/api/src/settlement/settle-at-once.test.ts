import { connect, inTransaction, type Tx } from "@octopus/db";
import { afterAll, beforeAll, expect, it } from "vitest";
import { settleMissions as settleDue } from "../jobs/settle-missions.js";
import { openMission } from "../missions/open-mission.testing.js";
import { postingNow } from "../points/index.js";
import { createTestApi, type TestApi } from "../testing/index.js";
import { settleMissions } from "./index.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

/** Missions that nobody kept: all of their stakes go to HOUSE. */
async function missionsOver(count: number): Promise<number[]> {
  const ids: number[] = [];
  while (ids.length < count) ids.push((await openMission(await api.newUser())).id);
  api.clock.set("2026-11-23T00:00:00+09:00");
  await api.system.job.advanceMissions();
  api.clock.set("2026-12-07T00:00:00+09:00");
  return ids;
}

it("keeps no worker waiting for HOUSE, however many have booked there and not committed", async () => {
  const [fifth, ...held] = await missionsOver(5);
  // Whoever waits for a row gives up instead of waiting for us.
  const impatient = connect(`${api.databaseUrl}?lock_timeout=2000`);
  const settle = (tx: Tx, id: number) =>
    settleMissions(tx, [id], { posting: postingNow(api.deps), realNow: api.clock.realNow() });

  async function whileHolding(ids: readonly number[], work: () => Promise<void>): Promise<void> {
    const [id, ...rest] = ids;
    if (id === undefined) return work();
    await inTransaction(impatient.db, async (tx) => {
      await settle(tx, id);
      await whileHolding(rest, work);
    });
  }
  await whileHolding(held, () => inTransaction(impatient.db, (tx) => settle(tx, fifth!)));
  await impatient.close();

  expect(await settleDue(api.deps)).toMatchObject({ read: 0 });
  const operator = await api.newUser({ role: "OPERATOR" });
  expect(await operator.caller.ledger.audit()).toMatchObject({ balanced: true, differences: [] });
});
