import { auditLedger, createTestApi, loadNight, type TestApi } from "@octopus/api/testing";
import { createFragileDatabase, type FragileDatabase } from "@octopus/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildPrograms, type Programs, withoutTheMinute } from "../programs.testing.js";
import { isSoak } from "./soak.testing.js";

/** Three chunks, or four: the database goes after the first. */
const MISSIONS = isSoak ? 2_000 : 1_500;

let database: FragileDatabase;
let api: TestApi;
let programs: Programs;
beforeAll(async () => {
  database = await createFragileDatabase();
  api = await createTestApi({ database });
  await loadNight(api.deps, MISSIONS);
  // Where the devices of those who are told would be is no business of this test.
  await api.deps.db.execute("delete from push_subscriptions");
  programs = await buildPrograms(database.url);
}, 120_000);
afterAll(async () => {
  await programs.close();
  await api.close();
});

async function settled(): Promise<number> {
  const [row] = await api.deps.db.execute<{ n: number }>(
    "select count(*)::int as n from missions where settled_at is not null",
  );
  return row!.n;
}

it(
  "a worker outlives its database in the middle of a settlement, and finishes it by itself",
  { timeout: 240_000 },
  async () => {
    const worker = programs.start("main", [], { LOG_LEVEL: "error" });
    let ended = false;
    void worker.ended.then(() => (ended = true));
    await expect.poll(settled, { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
    await database.killServer();
    await database.startServer();
    await expect.poll(() => settled().catch(() => 0), { timeout: 60_000 }).toBeGreaterThan(0);
    expect(await settled()).toBeLessThan(MISSIONS);
    // It is through with the night again as soon as it hears of the database, and not only by the minute's net.
    await expect.poll(settled, { timeout: 150_000, interval: 200 }).toBe(MISSIONS);

    expect(ended).toBe(false);

    // It hears again of what is written.
    await withoutTheMinute(api, async () => {
      await api.deps.db.execute(`
        insert into mail_outbox (recipient, subject, body, created_at, next_attempt_at)
        values ('somebody@example.com', '제목', '본문', now(), now())`);
      await api.deps.db.execute("select pg_notify('mail_outbox', '')");
      return async () => (await api.deps.db.execute("select from mail_outbox")).length === 0;
    });

    worker.signal("SIGTERM");
    expect((await worker.ended).code).toBe(0);
    await api.deps.db.execute("analyze"); // or the audit is planned for the tables as they were before the night
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  },
);
