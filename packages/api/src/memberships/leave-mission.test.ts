import { missions } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openMission } from "../missions/open-mission.testing.js";
import { auditLedger } from "../audit/index.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";

let api: TestApi;
let leader: TestUser;
let member: TestUser;
let missionId: number;
beforeAll(async () => {
  api = await createTestApi();
  [leader, member] = [await api.newUser(), await api.newUser()];
  ({ id: missionId } = await openMission(leader, { capacity: 2 }));
  await member.caller.membership.join({ missionId });
});
afterAll(() => api.close());

const leave = ({ caller }: TestUser, id = missionId) => caller.membership.leave({ missionId: id });
const points = async ({ caller }: TestUser) => (await caller.point.balance()).points;

describe("membership.leave", () => {
  it("is refused to the leader, who cancels instead, and to who isn't in", async () => {
    const stranger = await api.newUser();
    const closed = await openMission(await api.newUser(), { openType: "CLOSE_ROOM" });
    expect(await refusal(leave(leader))).toBe("ACCESS_NOT_ALLOWED");
    expect(await refusal(leave(stranger))).toBe("ACCESS_NOT_ALLOWED");
    expect(await refusal(leave(stranger, closed.id))).toBe("MISSION_NOT_FOUND");
    expect(await refusal(leave(stranger, 999_999))).toBe("MISSION_NOT_FOUND");
    expect(await refusal(api.anonymous.membership.leave({ missionId }))).toBe("UNAUTHORIZED");
    expect(await refusal(api.anonymous.membership.leave({ missionId: 0 }))).toBe("UNAUTHORIZED");
    expect(await refusal(leave(stranger, 0))).toBe("VALIDATION_ERROR");
  });

  it("is refused once the mission has started, even when the nightly batch is late", async () => {
    api.clock.set("2026-11-23T00:00:00+09:00");
    expect(await refusal(leave(member))).toBe("MISSION_NOT_OPENED");
    api.clock.set("2026-11-22T12:00:00+09:00");
    for (const status of ["ONGOING", "CLOSE"] as const) {
      await api.deps.db.update(missions).set({ status }).where(eq(missions.id, missionId));
      expect(await refusal(leave(member))).toBe("MISSION_NOT_OPENED");
    }
    await api.deps.db.update(missions).set({ status: "OPEN" }).where(eq(missions.id, missionId));
  });

  it("gives the stake back and the seat to someone else, once", async () => {
    expect(await points(member)).toBe(9000);
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => leave(member)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await points(member)).toBe(10_000);
    expect((await member.caller.point.history({})).items[0]).toMatchObject({
      kind: "STAKE_RETURN",
      amount: 1000,
    });
    expect((await member.caller.mission.mine({})).items).toEqual([]);
    await (await api.newUser()).caller.membership.join({ missionId });
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  });
});
