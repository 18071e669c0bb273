import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { foundMission, missionDraft, openMission } from "./open-mission.testing.js";

let api: TestApi;
let leader: TestUser;
beforeAll(async () => {
  api = await createTestApi();
  leader = await api.newUser({ points: 100_000 });
});
afterAll(() => api.close());

const found = async (title: string) =>
  (await api.anonymous.mission.search({ title })).items.map(({ id }) => id);

describe("mission.update", () => {
  it("changes what it is given and nothing else", async () => {
    const { id } = await openMission(leader);
    await leader.caller.mission.update({ missionId: id, content: "첫 줄\n둘째 줄도 있어요" });
    await leader.caller.mission.update({ missionId: id, type: "ETC", capacity: 5 });
    await leader.caller.mission.update({ missionId: id });
    expect(await leader.caller.mission.byId({ missionId: id })).toMatchObject({
      ...missionDraft,
      content: "첫 줄\n둘째 줄도 있어요",
      type: "ETC",
      capacity: 5,
      status: "OPEN",
      memberCount: 1,
    });
  });

  it("lets search find the new title and no longer the old one", async () => {
    const { id } = await openMission(leader, { title: "줄넘기 천 개" });
    expect(await found("줄넘기")).toEqual([id]);
    await leader.caller.mission.update({ missionId: id, title: "훌라후프 천 개" });
    expect(await found("줄넘기")).toEqual([]);
    expect(await found("훌라")).toEqual([id]);
  });

  it("before the schedule is set shows the title to search no earlier than the mission", async () => {
    const { id } = await foundMission(leader, { title: "물구나무 서기" });
    await leader.caller.mission.update({ missionId: id, title: "물구나무 걷기" });
    expect(await found("물구나무")).toEqual([]);
  });

  it("adds seats and takes none away", async () => {
    const { id } = await openMission(leader, { capacity: 4 });
    expect(await refusal(leader.caller.mission.update({ missionId: id, capacity: 3 }))).toBe(
      "LIMIT_CANT_BE_LESS_THAN_BEFORE",
    );
    await leader.caller.mission.update({ missionId: id, capacity: 4 });
    await leader.caller.mission.update({ missionId: id, capacity: 8 });
    expect(await leader.caller.mission.byId({ missionId: id })).toMatchObject({ capacity: 8 });
  });

  it("is over when the mission starts, even when the nightly batch is late", async () => {
    const { id } = await openMission(leader);
    api.clock.set("2026-11-23T00:00:00+09:00");
    expect(await refusal(leader.caller.mission.update({ missionId: id, title: "너무 늦은 제목" }))).toBe(
      "MISSION_NOT_OPENED",
    );
    api.clock.set("2026-11-22T12:00:00+09:00");
    await leader.caller.mission.cancel({ missionId: id });
    expect(await refusal(leader.caller.mission.update({ missionId: id, title: "너무 늦은 제목" }))).toBe(
      "MISSION_NOT_OPENED",
    );
  });

  it("is the leader's alone", async () => {
    const [open, closed] = [await openMission(leader), await openMission(leader, { openType: "CLOSE_ROOM" })];
    const other = await api.newUser();
    await other.caller.membership.join({ missionId: open.id });
    expect(await refusal(other.caller.mission.update({ missionId: open.id }))).toBe("ACCESS_NOT_ALLOWED");
    expect(await refusal(other.caller.mission.update({ missionId: closed.id }))).toBe("MISSION_NOT_FOUND");
    expect(await refusal(api.anonymous.mission.update({ missionId: open.id }))).toBe("UNAUTHORIZED");
  });

  it.each<[string, object]>([
    ["a short title", { title: "짧다" }],
    ["an empty content", { content: "" }],
    ["nothing for a title", { title: null }],
    ["nine seats", { capacity: 9 }],
    ["an unknown type", { type: "toString" }],
  ])("refuses %s", async (_, changes) => {
    expect(await refusal(leader.caller.mission.update({ missionId: 1, ...changes }))).toBe(
      "VALIDATION_ERROR",
    );
  });
});
