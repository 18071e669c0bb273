import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { foundMission, openMission, scheduleDraft } from "./open-mission.testing.js";

let api: TestApi;
let leader: TestUser;
beforeAll(async () => {
  api = await createTestApi();
  leader = await api.newUser({ points: 100_000 });
});
afterAll(() => api.close());

const configure = (by: TestUser, missionId: number, changes: object = {}) =>
  by.caller.mission.configure({ missionId, ...scheduleDraft, ...changes });

describe("mission.configure", () => {
  it("sets the schedule and opens the mission", async () => {
    const { id } = await foundMission(leader);
    const windows = [
      { start: "21:00", end: "24:00" },
      { start: "06:00", end: "06:30" },
    ];
    const detail = await configure(leader, id, { timesPerDay: 2, windows });
    expect(detail).toMatchObject({
      status: "OPEN",
      startsOn: "2026-11-23",
      endsOn: "2026-12-07",
      weeks: 2,
      daysPerWeek: 5,
      timesPerDay: 2,
      windows: windows.reverse(),
    });
    expect(await api.anonymous.mission.byId({ missionId: id })).toMatchObject({ windows });
  });

  it("is done once", async () => {
    const { id } = await openMission(leader);
    expect(await refusal(configure(leader, id))).toBe("MISSION_ALREADY_CONFIGURED");
  });

  it("of two schedules at one instant keeps one, whole", async () => {
    const { id } = await foundMission(leader);
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) =>
        configure(leader, id, {
          weeks: i + 1,
          timesPerDay: 1,
          windows: [{ start: `0${i}:00`, end: `0${i}:30` }],
        }),
      ),
    );
    const kept = answers.findIndex(({ status }) => status === "fulfilled");
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === "rejected")
        expect(await refusal(Promise.reject(answer.reason as Error))).toBe("MISSION_ALREADY_CONFIGURED");
    expect(await leader.caller.mission.byId({ missionId: id })).toMatchObject({
      weeks: kept + 1,
      windows: [{ start: `0${kept}:00`, end: `0${kept}:30` }],
    });
  });

  it("is refused once the mission is cancelled", async () => {
    const { id } = await foundMission(leader);
    await leader.caller.mission.cancel({ missionId: id });
    expect(await refusal(configure(leader, id))).toBe("MISSION_NOT_OPENED");
  });

  it("is the leader's alone, and tells strangers nothing of a draft or a closed room", async () => {
    const [other, member] = [await api.newUser(), await api.newUser()];
    const draft = await foundMission(leader);
    expect(await refusal(configure(other, draft.id))).toBe("MISSION_NOT_FOUND");
    const open = await openMission(leader);
    expect(await refusal(configure(other, open.id))).toBe("ACCESS_NOT_ALLOWED");
    const closed = await openMission(leader, { openType: "CLOSE_ROOM" });
    await member.caller.membership.join({ missionId: closed.id, code: closed.code });
    expect(await refusal(configure(member, closed.id))).toBe("ACCESS_NOT_ALLOWED");
    expect(await refusal(configure(other, closed.id))).toBe("MISSION_NOT_FOUND");
    expect(await refusal(configure(other, 999_999))).toBe("MISSION_NOT_FOUND");
    expect(await refusal(api.anonymous.mission.configure({ missionId: open.id, ...scheduleDraft }))).toBe(
      "UNAUTHORIZED",
    );
  });

  it("begins tomorrow at the earliest, by the calendar in Seoul", async () => {
    const { id } = await foundMission(leader);
    api.clock.set("2026-11-23T00:00:00+09:00"); // still the 22nd in UTC
    expect(await refusal(configure(leader, id, { startsOn: "2026-11-23" }))).toBe("SCHEDULE_NOT_VALID");
    api.clock.set("2026-11-22T23:59:59+09:00");
    expect(await configure(leader, id, { startsOn: "2026-11-23" })).toMatchObject({ status: "OPEN" });
    api.clock.set("2026-11-22T12:00:00+09:00");
  });

  it("leaves the mission as it was when the schedule isn't valid", async () => {
    const { id } = await foundMission(leader);
    expect(await refusal(configure(leader, id, { timesPerDay: 2 }))).toBe("SCHEDULE_NOT_VALID");
    expect(await refusal(configure(leader, id, { windows: [{ start: "07:00", end: "06:00" }] }))).toBe(
      "SCHEDULE_NOT_VALID",
    );
    expect(await leader.caller.mission.byId({ missionId: id })).toMatchObject({
      status: "UNACTIVATED",
      windows: [],
    });
  });

  it.each<[string, object]>([
    ["no week", { weeks: 0 }],
    ["13 weeks", { weeks: 13 }],
    ["8 days a week", { daysPerWeek: 8 }],
    ["7 times a day", { timesPerDay: 7 }],
    ["a hundred windows", { windows: Array(100).fill({ start: "06:00", end: "06:30" }) }],
    ["a day that isn't one", { startsOn: "2027-02-29" }],
    ["an instant for a day", { startsOn: "2027-02-01T00:00:00Z" }],
    ["a year of five digits", { startsOn: "12027-02-01" }],
    ["a time past the day", { windows: [{ start: "06:00", end: "24:01" }] }],
    ["a time in seconds", { windows: [{ start: "06:00:00", end: "07:00" }] }],
    ["no windows at all", { windows: undefined }],
    ["a mission id below one", { missionId: 0 }],
    ["a mission id beyond whole numbers", { missionId: 2 ** 60 }],
    ["words for a mission id", { missionId: "1 or 1=1" }],
  ])("refuses %s", async (_, changes) => {
    expect(await refusal(configure(leader, 1, changes))).toBe("VALIDATION_ERROR");
  });
});
