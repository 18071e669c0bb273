import { missions, missionTitleGrams } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditLedger } from "../audit/index.js";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { createMission } from "./create-mission.js";
import { foundMission, missionDraft, openMission } from "./open-mission.testing.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

const missionCount = () => api.deps.db.$count(missions);

describe("mission.create", () => {
  it("puts the leader in the first seat and the stake in escrow", async () => {
    const leader = await api.newUser({ points: 1500 });
    const { id, code } = await foundMission(leader);
    expect(code).toMatch(/^[0-9A-Za-z]{8}$/);
    expect(await leader.caller.mission.byId({ missionId: id })).toEqual({
      ...missionDraft,
      cameraOnly: false,
      id,
      code,
      status: "UNACTIVATED",
      memberCount: 1,
      leader: { nickname: leader.nickname, avatar: { color: 0, face: 0, hat: 0, pet: 0 } },
      windows: [],
      members: [
        {
          userId: leader.id,
          nickname: leader.nickname,
          avatar: { color: 0, face: 0, hat: 0, pet: 0 },
          isLeader: true,
        },
      ],
      mine: { isLeader: true, isMember: true },
    });
    const { items } = await leader.caller.point.history({});
    expect(items[0]).toMatchObject({ kind: "STAKE", amount: -1000, balanceAfter: 500, mission: { id } });
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  });

  it("says for good, and to all who see the mission, that it takes live photos only", async () => {
    const { id } = await openMission(await api.newUser(), { cameraOnly: true });
    expect(await api.anonymous.mission.byId({ missionId: id })).toMatchObject({ cameraOnly: true });
    const { items } = await api.anonymous.mission.new({});
    expect(items.find((mission) => mission.id === id)).toMatchObject({ cameraOnly: true });
  });

  it("takes the very last point, and leaves nothing behind when one is short", async () => {
    const exact = await api.newUser({ points: 1000 });
    await foundMission(exact);
    expect((await exact.caller.point.balance()).points).toBe(0);

    const before = await missionCount();
    const short = await api.newUser({ points: 999 });
    expect(await refusal(foundMission(short))).toBe("POINT_LACK_ERROR");
    expect(await missionCount()).toBe(before);
    expect((await short.caller.point.balance()).points).toBe(999);
  });

  it("spends a person's points once, however many missions are founded at one instant", async () => {
    const leader = await api.newUser({ points: 3500 });
    const answers = await Promise.allSettled(Array.from({ length: 12 }, () => foundMission(leader)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect((await leader.caller.point.balance()).points).toBe(500);
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  });

  it("isn't found by search before it is configured", async () => {
    const { id } = await foundMission(await api.newUser());
    expect(await api.deps.db.$count(missionTitleGrams, eq(missionTitleGrams.missionId, id))).toBe(0);
  });

  it("draws another share code when one is taken", async () => {
    const leader = await api.newUser();
    const first = await foundMission(leader);
    const codes = [first.code, first.code, "FreeCde2"];
    const second = await createMission(api.deps, leader.id, missionDraft, () => codes.shift()!);
    expect(second.code).toBe("FreeCde2");
    await expect(createMission(api.deps, leader.id, missionDraft, () => first.code)).rejects.toThrow(
      /share codes/,
    );
  });

  it("is for people who are signed in", async () => {
    expect(await refusal(api.anonymous.mission.create(missionDraft))).toBe("UNAUTHORIZED");
    expect(await refusal(api.system.mission.create(missionDraft))).toBe("UNAUTHORIZED");
  });

  it.each<[string, object]>([
    ["a title of 3 characters", { title: "세글자" }],
    ["a title of 31 characters", { title: "가".repeat(31) }],
    ["a title of spaces", { title: "       " }],
    ["a title with NUL", { title: "아침\u0000기상" }],
    ["a title with a lone surrogate", { title: "아침 \ud800 기상" }],
    ["a title in two lines", { title: "아침\n기상하기" }],
    ["a list for a title", { title: ["아침 기상"] }],
    ["content of 5 characters", { content: "다섯글자요" }],
    ["content of 301 characters", { content: "가".repeat(301) }],
    ["a megabyte of content", { content: "가".repeat(400_000) }],
    ["an unknown type", { type: "SLEEP" }],
    ["a type from the prototype", { type: "__proto__" }],
    ["a type's code", { type: 1 }],
    ["a stake of 99", { stake: 99 }],
    ["a stake of 100,001", { stake: 100_001 }],
    ["half a point", { stake: 1000.5 }],
    ["a negative stake", { stake: -1000 }],
    ["a stake in words", { stake: "1000" }],
    ["an endless stake", { stake: Infinity }],
    ["no stake", { stake: undefined }],
    ["a capacity of 1", { capacity: 1 }],
    ["a capacity of 9", { capacity: 9 }],
    ["an unknown room", { openType: "SECRET" }],
  ])("refuses %s", async (_, changes) => {
    const leader = await api.newUser();
    expect(await refusal(leader.caller.mission.create({ ...missionDraft, ...changes }))).toBe(
      "VALIDATION_ERROR",
    );
  });
});
