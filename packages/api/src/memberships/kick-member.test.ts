import { missions } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openMission } from "../missions/open-mission.testing.js";
import { auditLedger } from "../audit/index.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";

let api: TestApi;
let leader: TestUser;
let member: TestUser;
let stranger: TestUser;
let missionId: number;
beforeAll(async () => {
  api = await createTestApi();
  [leader, member, stranger] = [await api.newUser(), await api.newUser(), await api.newUser()];
  ({ id: missionId } = await openMission(leader));
  await member.caller.membership.join({ missionId });
});
afterAll(() => api.close());

const kick = ({ caller }: TestUser, userId: number, id = missionId) =>
  caller.membership.kick({ missionId: id, userId });
const points = async ({ caller }: TestUser) => (await caller.point.balance()).points;

describe("membership.kick", () => {
  it("is the leader's alone, and not against the leader", async () => {
    const closed = await openMission(leader, { openType: "CLOSE_ROOM" });
    expect(await refusal(kick(member, leader.id))).toBe("ACCESS_NOT_ALLOWED");
    expect(await refusal(kick(stranger, member.id))).toBe("ACCESS_NOT_ALLOWED");
    expect(await refusal(kick(stranger, leader.id, closed.id))).toBe("MISSION_NOT_FOUND");
    expect(await refusal(kick(leader, leader.id))).toBe("ACCESS_NOT_ALLOWED");
    expect(await refusal(kick(leader, stranger.id))).toBe("USER_NOT_FOUND");
    expect(await refusal(kick(leader, 999_999))).toBe("USER_NOT_FOUND");
    expect(await refusal(kick(leader, member.id, 999_999))).toBe("MISSION_NOT_FOUND");
    expect(await refusal(kick(leader, -1))).toBe("VALIDATION_ERROR");
    expect(await refusal(api.anonymous.membership.kick({ missionId, userId: member.id }))).toBe(
      "UNAUTHORIZED",
    );
  });

  it("is refused once the mission has started, even when the nightly batch is late", async () => {
    api.clock.set("2026-11-23T00:00:00+09:00");
    expect(await refusal(kick(leader, member.id))).toBe("MISSION_NOT_OPENED");
    api.clock.set("2026-11-22T12:00:00+09:00");
    await api.deps.db.update(missions).set({ status: "ONGOING" }).where(eq(missions.id, missionId));
    expect(await refusal(kick(leader, member.id))).toBe("MISSION_NOT_OPENED");
    await api.deps.db.update(missions).set({ status: "OPEN" }).where(eq(missions.id, missionId));
  });

  it("gives the stake back to the member, once", async () => {
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => kick(leader, member.id)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await points(member)).toBe(10_000);
    expect(await leader.caller.mission.byId({ missionId })).toMatchObject({ memberCount: 1 });
    expect(await refusal(kick(leader, member.id))).toBe("USER_NOT_FOUND");
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  });
});
