import { inTransaction } from "@octopus/db";
import { missions } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openMission } from "../missions/open-mission.testing.js";
import { createTestApi, type TestApi, type TestUser } from "../testing/index.js";
import type { JobProcedure } from "./index.js";
import { somebodyWaits } from "./somebody-waits.testing.js";

let api: TestApi;
let leader: TestUser;
beforeEach(async () => {
  api = await createTestApi();
  leader = await api.newUser();
});
afterEach(() => api.close());

/** Runs a job while a person's request, which began a moment before, holds the mission. */
async function runWhileHeld(job: JobProcedure, missionId: number) {
  return inTransaction(api.deps.db, async (tx) => {
    await tx.select().from(missions).where(eq(missions.id, missionId)).for("update");
    const run = api.system.job[job]();
    await Promise.race([run, somebodyWaits(api)]);
    return { run };
  }).then(({ run }) => run);
}

it("a mission that a request holds as the night falls starts in that night, and is settled in its own", async () => {
  const { id: missionId } = await openMission(leader);
  api.clock.set("2026-11-23T00:00:00+09:00");
  expect(await runWhileHeld("advanceMissions", missionId)).toMatchObject({ read: 1, changed: 1 });
  api.clock.set("2026-12-07T00:00:00+09:00");
  expect(await runWhileHeld("settleMissions", missionId)).toMatchObject({ read: 1, changed: 1 });
  expect((await leader.caller.mission.byId({ missionId })).status).toBe("CLOSE");
});

it("what a leader cancels in the same moment is not started", async () => {
  const { id: missionId } = await openMission(leader);
  let advanced: Promise<{ changed: number }> | undefined;
  await inTransaction(api.deps.db, async (tx) => {
    await tx.update(missions).set({ status: "CANCELLED" }).where(eq(missions.id, missionId));
    api.clock.set("2026-11-23T00:00:00+09:00");
    advanced = api.system.job.advanceMissions();
    await Promise.race([advanced, somebodyWaits(api)]);
  });
  expect(await advanced).toMatchObject({ changed: 0, failed: 0 });
});
