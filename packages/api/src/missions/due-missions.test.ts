import { inTransaction } from "@octopus/db";
import { missions } from "@octopus/db/schema";
import { eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, type TestApi, type TestUser } from "../testing/index.js";
import {
  claimMissionsToStart,
  claimStaleMissions,
  countMissionsToStart,
  countStaleMissions,
} from "./due-missions.js";
import { foundMission, openMission, scheduleDraft } from "./open-mission.testing.js";
import { startMissions } from "./start-missions.js";

let api: TestApi;
let leader: TestUser;
beforeAll(async () => {
  api = await createTestApi();
  leader = await api.newUser({ points: 100_000 });
});
afterAll(() => api.close());

describe("missions to start", () => {
  let ids: number[];
  beforeAll(async () => {
    ids = [];
    for (let i = 0; i < 4; i++) ids.push((await openMission(leader)).id);
    const later = await foundMission(leader);
    await leader.caller.mission.configure({ missionId: later.id, ...scheduleDraft, startsOn: "2026-11-24" });
    ids.push(later.id);
    await leader.caller.mission.cancel({ missionId: (await openMission(leader)).id });
    await foundMission(leader);
  });

  it("are those recruiting whose start day has come", async () => {
    const days = ["2026-11-22", "2026-11-23", "2026-11-24", "2027-01-01"];
    expect(await Promise.all(days.map((day) => countMissionsToStart(api.deps.db, day)))).toEqual([
      0, 4, 5, 5,
    ]);
  });

  it("are claimed in portions, with and without some of them", async () => {
    const claim = (request: { limit: number; only?: number[]; except: number[] }) =>
      inTransaction(api.deps.db, (tx) => claimMissionsToStart(tx, "2027-01-01", request));
    expect(await claim({ limit: 3, except: [] })).toEqual(ids.slice(0, 3));
    expect(await claim({ limit: 3, except: ids.slice(0, 2) })).toEqual(ids.slice(2));
    expect(await claim({ limit: 3, only: ids.slice(1, 3), except: [] })).toEqual(ids.slice(1, 3));
    expect(await claim({ limit: 3, only: [], except: [] })).toEqual([]);
  });

  it("are shared between workers, each started by one, while a person holds none of them up", async () => {
    const started: number[][] = [];
    const worker = () =>
      inTransaction(api.deps.db, async (tx) => {
        const claimed = await claimMissionsToStart(tx, "2026-11-23", { limit: 2, except: [] });
        await startMissions(tx, claimed, api.clock.realNow());
        started.push(claimed);
      });
    await inTransaction(api.deps.db, async (tx) => {
      await tx.select().from(missions).where(eq(missions.id, ids[0]!)).for("update");
      await Promise.all([worker(), worker(), worker()]);
    });
    expect(started.flat().sort((a, b) => a - b)).toEqual(ids.slice(1, 4));
    await worker();
    const rows = await api.deps.db
      .select({ status: missions.status })
      .from(missions)
      .where(inArray(missions.id, ids))
      .orderBy(missions.id);
    expect(rows.map(({ status }) => status)).toEqual(["ONGOING", "ONGOING", "ONGOING", "ONGOING", "OPEN"]);
    expect(await countMissionsToStart(api.deps.db, "2026-11-23")).toBe(0);
  });
});

describe("stale missions", () => {
  it("are those that were created until then and never configured", async () => {
    const before = await countStaleMissions(api.deps.db, new Date("2030-01-01"));
    api.clock.set("2026-11-01T12:00:00+09:00");
    const { id } = await foundMission(leader);
    api.clock.set("2026-11-22T12:00:00+09:00");
    expect(await countStaleMissions(api.deps.db, new Date("2026-11-01T03:00:00Z"))).toBe(1);
    expect(await countStaleMissions(api.deps.db, new Date("2026-11-01T02:59:59Z"))).toBe(0);
    expect(await countStaleMissions(api.deps.db, new Date("2030-01-01"))).toBe(before + 1);
    const claimed = await inTransaction(api.deps.db, (tx) =>
      claimStaleMissions(tx, new Date("2026-11-02"), { limit: 10, except: [] }),
    );
    expect(claimed).toEqual([id]);
  });
});
