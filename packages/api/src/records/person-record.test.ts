import { afterAll, beforeAll, expect, it } from "vitest";
import { checkIn, ongoingMission } from "../check-ins/ongoing-mission.testing.js";
import { createTestApi, type TestApi, type TestUser } from "../testing/index.js";

let api: TestApi;
let person: TestUser;
let other: TestUser;
let missionId: number;

const at = (day: string, time: string) => api.clock.set(`${day}T${time}:00+09:00`);

beforeAll(async () => {
  api = await createTestApi({ photos: true });
  const mission = await ongoingMission(api, {
    windows: [
      { start: "06:00", end: "06:30" },
      { start: "22:00", end: "24:00" },
    ],
  });
  missionId = mission.missionId;
  [person, other] = mission.members as [TestUser, TestUser];
});
afterAll(() => api.close());

it("is empty before the first check-in, but for the type that has begun", async () => {
  const record = await person.caller.user.record();
  expect(record).toMatchObject({ streak: 0, bestStreak: 0 });
  expect(record.byType).toEqual([{ type: "LIFE", missionsClosed: 0, averageRate: null, checkIns: 0 }]);
  expect(record.year.at(-1)).toEqual({ day: "2086-11-23", checkIns: 0 });
  expect(record.year.every(({ checkIns }) => checkIns === 0)).toBe(true);
});

it("counts accepted check-ins of its own person, by day and by type", async () => {
  await checkIn(person.caller, missionId);
  await checkIn(other.caller, missionId);
  at("2086-11-23", "22:10");
  await checkIn(person.caller, missionId);
  at("2086-11-24", "06:10");
  await checkIn(person.caller, missionId);
  const record = await person.caller.user.record();
  expect(record).toMatchObject({ streak: 2, bestStreak: 2 });
  expect(record.year.slice(-2)).toEqual([
    { day: "2086-11-23", checkIns: 2 },
    { day: "2086-11-24", checkIns: 1 },
  ]);
  expect(record.byType).toEqual([{ type: "LIFE", missionsClosed: 0, averageRate: null, checkIns: 3 }]);
});

it("a check-in in dispute counts for nothing", async () => {
  const { members } = await other.caller.checkIn.calendar({ missionId });
  const { checkIns } = members.find(({ userId }) => userId === person.id)!;
  const last = checkIns.find(({ day }) => day === "2086-11-24")!;
  await other.caller.checkIn.dispute({ checkInId: last.id, reason: "사진이 흐려서 보이지 않아요" });
  const record = await person.caller.user.record();
  expect(record.streak).toBe(1);
  expect(record.byType[0]!.checkIns).toBe(2);
});

it("a settled mission brings its rate", async () => {
  at("2086-11-30", "00:01");
  await api.system.job.advanceMissions();
  await api.system.job.settleMissions();
  const record = await other.caller.user.record();
  expect(record).toMatchObject({ streak: 0, bestStreak: 1 });
  expect(record.byType).toEqual([{ type: "LIFE", missionsClosed: 1, averageRate: 714, checkIns: 1 }]);
});
