import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestApi, type TestApi, type TestUser } from "../testing/index.js";
import { foundMission, openMission } from "./open-mission.testing.js";

let api: TestApi;
let leader: TestUser;

beforeEach(async () => {
  api = await createTestApi();
  leader = await api.newUser({ points: 1_000_000 });
});
afterEach(() => api.close());

async function suggestedTo({ caller }: TestUser): Promise<string[]> {
  return (await caller.mission.suggested()).map(({ title }) => title);
}

describe("suggested missions", () => {
  it("are of different types, the fullest of each, newest first", async () => {
    await openMission(leader, { title: "운동 하나", type: "EXERCISE", capacity: 2 });
    await openMission(leader, { title: "운동 둘이", type: "EXERCISE", capacity: 2 });
    await openMission(leader, { title: "공부 하나", type: "STUDY", capacity: 8 });
    await openMission(leader, { title: "공부 둘이", type: "STUDY", capacity: 3 });
    await openMission(leader, { title: "생활 하나", type: "LIFE", capacity: 4 });
    expect(await suggestedTo(await api.newUser())).toEqual(["운동 둘이", "공부 둘이", "생활 하나"]);
  });

  it("fill up with one type when there is no other", async () => {
    for (const title of ["기상 하나", "기상 둘이", "기상 셋이", "기상 넷이"])
      await openMission(leader, { title });
    expect(await suggestedTo(await api.newUser())).toEqual(["기상 넷이", "기상 셋이", "기상 둘이"]);
  });

  it("are none that ask for more points than there are, to the last point", async () => {
    await openMission(leader, { title: "천 포인트", stake: 1000 });
    await openMission(leader, { title: "천일 포인트", stake: 1001 });
    expect(await suggestedTo(await api.newUser({ points: 1000 }))).toEqual(["천 포인트"]);
    expect(await suggestedTo(await api.newUser({ points: 0 }))).toEqual([]);
  });

  it("are none that the person is in, or could not join", async () => {
    const joined = await openMission(leader, { title: "들어간 미션" });
    await openMission(leader, { title: "비공개 미션", openType: "CLOSE_ROOM" });
    await foundMission(leader, { title: "일정 없는 미션" });
    const full = await openMission(leader, { title: "꽉 찬 미션", capacity: 2 });
    await (await api.newUser()).caller.membership.join({ missionId: full.id });
    const person = await api.newUser();
    await person.caller.membership.join({ missionId: joined.id });
    expect(await suggestedTo(person)).toEqual([]);
    await person.caller.membership.leave({ missionId: joined.id });
    expect(await suggestedTo(person)).toEqual(["들어간 미션"]);
  });
});
