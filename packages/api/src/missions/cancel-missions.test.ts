import { postingNow } from "../points/index.js";
import { inTransaction } from "@octopus/db";
import { missions, missionTitleGrams, transfers } from "@octopus/db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditLedger } from "../audit/index.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { cancelMissions } from "./cancel-missions.js";
import { foundMission, openMission } from "./open-mission.testing.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

const points = async ({ caller }: TestUser) => (await caller.point.balance()).points;

describe("mission.cancel", () => {
  it("returns every stake to whoever paid it, once", async () => {
    const people = [await api.newUser(), await api.newUser(), await api.newUser()] as const;
    const [leader, member, gone] = people;
    const { id } = await openMission(leader);
    await member.caller.membership.join({ missionId: id });
    await gone.caller.membership.join({ missionId: id });
    await gone.caller.membership.leave({ missionId: id });

    await leader.caller.mission.cancel({ missionId: id });
    expect(await Promise.all(people.map(points))).toEqual([10_000, 10_000, 10_000]);
    expect(await leader.caller.mission.byId({ missionId: id })).toMatchObject({
      status: "CANCELLED",
      memberCount: 0,
      members: [],
      mine: { isLeader: true, isMember: true },
    });
    const returns = and(eq(transfers.missionId, id), eq(transfers.kind, "STAKE_RETURN"));
    expect(await api.deps.db.$count(transfers, returns)).toBe(3);
    expect(await api.deps.db.$count(missionTitleGrams, eq(missionTitleGrams.missionId, id))).toBe(0);
    expect((await auditLedger(api.deps)).differences).toEqual([]);

    expect(await refusal(leader.caller.mission.cancel({ missionId: id }))).toBe("MISSION_NOT_OPENED");
  });

  it("works before the schedule is set, and not after the start, even when the nightly batch is late", async () => {
    const leader = await api.newUser();
    const { id: unactivated } = await foundMission(leader);
    await leader.caller.mission.cancel({ missionId: unactivated });
    const { id } = await openMission(leader);
    api.clock.set("2026-11-23T00:00:00+09:00");
    expect(await refusal(leader.caller.mission.cancel({ missionId: id }))).toBe("MISSION_NOT_OPENED");
    api.clock.set("2026-11-22T23:59:59+09:00");
    await leader.caller.mission.cancel({ missionId: id });
    api.clock.set("2026-11-22T12:00:00+09:00");
    expect(await points(leader)).toBe(10_000);
  });

  it("is the leader's alone", async () => {
    const [leader, other] = [await api.newUser(), await api.newUser()];
    const open = await openMission(leader);
    const closed = await openMission(leader, { openType: "CLOSE_ROOM" });
    await other.caller.membership.join({ missionId: open.id });
    expect(await refusal(other.caller.mission.cancel({ missionId: open.id }))).toBe("ACCESS_NOT_ALLOWED");
    expect(await refusal(other.caller.mission.cancel({ missionId: closed.id }))).toBe("MISSION_NOT_FOUND");
    expect(await refusal(api.anonymous.mission.cancel({ missionId: open.id }))).toBe("UNAUTHORIZED");
  });

  it("happens once, however often it is pressed at one instant", async () => {
    const leader = await api.newUser();
    const { id } = await openMission(leader);
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, () => leader.caller.mission.cancel({ missionId: id })),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await points(leader)).toBe(10_000);
  });
});

describe("cancelMissions", () => {
  it("cancels many at once, and leaves those that have started alone", async () => {
    const [leader, member] = [await api.newUser({ points: 50_000 }), await api.newUser({ points: 50_000 })];
    const ids: number[] = [];
    for (let i = 0; i < 5; i++) ids.push((await openMission(leader)).id);
    for (const missionId of ids) await member.caller.membership.join({ missionId });
    const [started, ...others] = ids;
    await api.deps.db.update(missions).set({ status: "ONGOING" }).where(eq(missions.id, started!));

    await inTransaction(api.deps.db, (tx) => cancelMissions(tx, ids, postingNow(api.deps)));
    await inTransaction(api.deps.db, (tx) => cancelMissions(tx, ids, postingNow(api.deps)));
    await inTransaction(api.deps.db, (tx) => cancelMissions(tx, [], postingNow(api.deps)));

    const cancelled = and(inArray(missions.id, ids), eq(missions.status, "CANCELLED"));
    expect(await api.deps.db.$count(missions, cancelled)).toBe(others.length);
    expect([await points(leader), await points(member)]).toEqual([49_000, 49_000]);
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  });
});
