import { missions } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { foundMission, openMission } from "./open-mission.testing.js";

let api: TestApi;
let leader: TestUser;
let member: TestUser;
let kicked: TestUser;
let stranger: TestUser;
beforeAll(async () => {
  api = await createTestApi();
  leader = await api.newUser({ points: 100_000 });
  [member, kicked, stranger] = [await api.newUser(), await api.newUser(), await api.newUser()];
});
afterAll(() => api.close());

const NOT_FOUND = "MISSION_NOT_FOUND";

describe("a closed room", () => {
  let id: number;
  let code: string;
  beforeAll(async () => {
    ({ id, code } = await openMission(leader, { openType: "CLOSE_ROOM" }));
    for (const { caller } of [member, kicked]) await caller.membership.join({ missionId: id, code });
    await leader.caller.membership.kick({ missionId: id, userId: kicked.id });
  });

  it.each(["OPEN", "ONGOING", "CLOSE"] as const)(
    "that is %s shows itself to members and holders",
    async (status) => {
      await api.deps.db.update(missions).set({ status }).where(eq(missions.id, id));
      for (const { caller } of [leader, member]) {
        expect(await caller.mission.byId({ missionId: id })).toMatchObject({
          id,
          code,
          mine: { isMember: true },
        });
        expect(await caller.mission.byCode({ code })).toMatchObject({ id, code });
      }
      for (const caller of [stranger.caller, kicked.caller, api.anonymous]) {
        expect(await refusal(caller.mission.byId({ missionId: id }))).toBe(NOT_FOUND);
        expect(await refusal(caller.mission.byId({ missionId: id, code: "WrongCde" }))).toBe(NOT_FOUND);
        expect(await refusal(caller.mission.byId({ missionId: id, code: code.toLowerCase() + "x" }))).toBe(
          NOT_FOUND,
        );
        const held = await caller.mission.byId({ missionId: id, code });
        expect(held).toMatchObject({ id, mine: { isLeader: false, isMember: false } });
        expect(held).not.toHaveProperty("code");
        expect(await caller.mission.byCode({ code })).toEqual(held);
      }
    },
  );

  it("is in no list and no search", async () => {
    await api.deps.db.update(missions).set({ status: "OPEN" }).where(eq(missions.id, id));
    for (const list of ["hot", "new", "list"] as const)
      expect((await leader.caller.mission[list]({})).items).toEqual([]);
    expect((await leader.caller.mission.search({ title: "기상" })).items).toEqual([]);
    expect((await member.caller.mission.mine({})).items).toMatchObject([{ id, code }]);
    expect((await kicked.caller.mission.mine({})).items).toEqual([]);
  });
});

describe("an open room", () => {
  it("before it is configured is its leader's affair", async () => {
    const { id, code } = await foundMission(leader);
    expect(await leader.caller.mission.byCode({ code })).toMatchObject({ id, code, status: "UNACTIVATED" });
    for (const caller of [stranger.caller, api.anonymous]) {
      expect(await refusal(caller.mission.byId({ missionId: id, code }))).toBe(NOT_FOUND);
      expect(await refusal(caller.mission.byCode({ code }))).toBe(NOT_FOUND);
    }
  });

  it("shows itself, its code and its members to everyone", async () => {
    const { id, code } = await openMission(leader);
    await member.caller.membership.join({ missionId: id });
    await kicked.caller.membership.join({ missionId: id });
    await leader.caller.membership.kick({ missionId: id, userId: kicked.id });
    const seen = await api.anonymous.mission.byId({ missionId: id });
    expect(seen).toMatchObject({ code, memberCount: 2, mine: { isLeader: false, isMember: false } });
    expect(seen.members.map(({ userId, isLeader }) => [userId, isLeader])).toEqual([
      [leader.id, true],
      [member.id, false],
    ]);
    expect(await api.anonymous.mission.byCode({ code })).toEqual(seen);
    expect(await api.system.mission.byId({ missionId: id })).toEqual(seen);
  });

  it("that was cancelled is known to those who were in it, and to nobody else", async () => {
    const { id, code } = await openMission(leader);
    await member.caller.membership.join({ missionId: id });
    await stranger.caller.membership.join({ missionId: id });
    await stranger.caller.membership.leave({ missionId: id });
    await leader.caller.mission.cancel({ missionId: id });
    expect(await member.caller.mission.byId({ missionId: id })).toMatchObject({
      status: "CANCELLED",
      code,
      members: [],
      mine: { isLeader: false, isMember: true },
    });
    for (const caller of [stranger.caller, api.anonymous])
      expect(await refusal(caller.mission.byId({ missionId: id, code }))).toBe(NOT_FOUND);
  });
});

it.each(["nothing8", "a", "' or ''='", "%", "________", "코드코드코드코드", "\\"])(
  "no mission has the code %s",
  async (code) => {
    expect(await refusal(api.anonymous.mission.byCode({ code }))).toBe(NOT_FOUND);
  },
);

it.each<[object]>([
  [{ code: "" }],
  [{ code: "\u0000" }],
  [{ code: ["a"] }],
  [{ code: "a".repeat(10_000) }],
  [{ code: { "": 1 } }],
  [{}],
])("refuses to look up %o", async (input) => {
  expect(await refusal(api.anonymous.mission.byCode(input as never))).toBe("VALIDATION_ERROR");
});

it.each([0, -1, 1.5, 2 ** 53, NaN, "1", [1], null])("refuses the mission id %s", async (missionId) => {
  expect(await refusal(api.anonymous.mission.byId({ missionId } as never))).toBe("VALIDATION_ERROR");
});

it("does not find a mission that isn't there", async () => {
  expect(await refusal(api.anonymous.mission.byId({ missionId: Number.MAX_SAFE_INTEGER }))).toBe(NOT_FOUND);
});
