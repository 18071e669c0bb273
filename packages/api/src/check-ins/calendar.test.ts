import { checkIns, memberships, missions, users } from "@octopus/db/schema";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { checkIn, newMission, ongoingMission } from "./ongoing-mission.testing.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ photos: true });
});
afterAll(() => api.close());

const morningAndNight = [
  { start: "06:00", end: "06:30" },
  { start: "22:00", end: "24:00" },
];

describe("calendar", () => {
  it("shows everyone's check-ins by day, the rates, and whether I can check in now", async () => {
    const { missionId, members } = await ongoingMission(api, {
      people: 3,
      weeks: 2,
      daysPerWeek: 3,
      windows: morningAndNight,
    });
    const [me, other, third] = members;
    const mine = await checkIn(me!.caller, missionId);
    const theirs = await checkIn(other!.caller, missionId);
    const calendar = await me!.caller.checkIn.calendar({ missionId });
    expect(calendar).toEqual({
      week: 1,
      weeks: 2,
      photosPurged: false,
      teamRate: 555,
      canCheckInNow: false,
      reason: "CHECK_IN_LIMIT_REACHED",
      nextWindow: { day: "2086-11-23", start: "22:00", end: "24:00" },
      members: [
        {
          userId: me!.id,
          nickname: me!.nickname,
          avatar: { color: 0, face: 0, hat: 0, pet: 0 },
          rate: 833,
          checkIns: [
            {
              id: mine.checkInId,
              day: "2086-11-23",
              window: 0,
              status: "ACCEPTED",
              at: "2086-11-23T06:10:00.000+09:00",
              cheers: 0,
              cheeredByMe: false,
              resembles: false,
              takenSecondsBefore: null,
            },
          ],
        },
        expect.objectContaining({
          userId: other!.id,
          rate: 833,
          checkIns: [expect.objectContaining({ id: theirs.checkInId })],
        }),
        expect.objectContaining({ userId: third!.id, rate: 0, checkIns: [] }),
      ],
      eventId: expect.any(String),
    });
    expect(await third!.caller.checkIn.calendar({ missionId })).toMatchObject({
      canCheckInNow: true,
      openWindow: { day: "2086-11-23", start: "06:00", end: "06:30" },
      nextWindow: { day: "2086-11-23", start: "22:00", end: "24:00" },
    });
  });

  it("says before, between and after the windows what submit would say, and when the next one opens", async () => {
    api.clock.set("2086-11-22T12:00:00+09:00");
    const { missionId, members } = await newMission(api, { weeks: 2, daysPerWeek: 1 });
    const { caller } = members[0]!;
    const now = async () => {
      const { week, canCheckInNow, reason, nextWindow } = await caller.checkIn.calendar({ missionId });
      return [week, canCheckInNow, reason, nextWindow?.day];
    };
    expect(await now()).toEqual([0, false, "MISSION_NOT_ONGOING", "2086-11-23"]);
    api.clock.set("2086-11-23T06:30:00+09:00");
    expect(await now()).toEqual([1, false, "CHECK_IN_NOT_ALLOWED_NOW", "2086-11-24"]);
    api.clock.set("2086-11-24T06:00:00+09:00");
    await checkIn(caller, missionId);
    expect(await now()).toEqual([1, false, "CHECK_IN_LIMIT_REACHED", "2086-11-30"]);
    api.clock.set("2086-12-06T07:00:00+09:00");
    expect(await now()).toEqual([2, false, "CHECK_IN_NOT_ALLOWED_NOW", undefined]);
    api.clock.set("2086-12-07T06:00:00+09:00");
    expect(await now()).toEqual([2, false, "MISSION_NOT_ONGOING", undefined]);
  });

  it("gives a place back when a check-in was rejected", async () => {
    const { missionId, members } = await ongoingMission(api);
    const { caller } = members[0]!;
    const { checkInId } = await checkIn(caller, missionId);
    await api.deps.db.update(checkIns).set({ status: "REJECTED" }).where(eq(checkIns.id, checkInId));
    expect(await caller.checkIn.calendar({ missionId })).toMatchObject({ canCheckInNow: true });
    const again = await checkIn(caller, missionId);
    const { members: shown } = await caller.checkIn.calendar({ missionId });
    expect(shown[0]!.checkIns.map(({ id, status }) => [id, status])).toEqual([
      [checkInId, "REJECTED"],
      [again.checkInId, "ACCEPTED"],
    ]);
  });

  it("still shows a closed mission to its members, with the rates that were settled", async () => {
    const { missionId, members } = await ongoingMission(api);
    const [me, gone] = members;
    await checkIn(me!.caller, missionId);
    const { db } = api.deps;
    await db.update(missions).set({ status: "CLOSE", teamRate: 4321 }).where(eq(missions.id, missionId));
    await db
      .update(memberships)
      .set({ finalRate: 1234 })
      .where(and(eq(memberships.missionId, missionId), eq(memberships.userId, me!.id)));
    await db.update(users).set({ nickname: null, leftAt: api.clock.now() }).where(eq(users.id, gone!.id));
    const calendar = await me!.caller.checkIn.calendar({ missionId });
    expect(calendar).toMatchObject({ teamRate: 4321, reason: "MISSION_NOT_ONGOING" });
    expect(calendar.members.map(({ nickname, rate }) => [nickname, rate])).toEqual([
      [me!.nickname, 1234],
      ["", 0],
    ]);
  });

  it("is empty before the leader has configured the mission", async () => {
    const { caller, id } = await api.newUser();
    const { id: missionId } = await caller.mission.create({
      title: "물 여덟 잔",
      content: "빈 잔을 찍어요",
      type: "LIFE",
      stake: 100,
      capacity: 2,
      openType: "OPEN_ROOM",
    });
    expect(await caller.checkIn.calendar({ missionId })).toMatchObject({
      week: 0,
      weeks: 0,
      teamRate: 0,
      canCheckInNow: false,
      reason: "MISSION_NOT_ONGOING",
      members: [{ userId: id, rate: 0, checkIns: [] }],
    });
    const stranger = await api.newUser();
    expect(await refusal(stranger.caller.checkIn.calendar({ missionId }))).toBe("MISSION_NOT_FOUND");
  });

  it("is for members only", async () => {
    const stranger = await api.newUser();
    const open = await ongoingMission(api);
    const closed = await ongoingMission(api, { openType: "CLOSE_ROOM" });
    const look = (missionId: number, caller = stranger.caller) =>
      refusal(caller.checkIn.calendar({ missionId }));
    expect(await look(open.missionId)).toBe("ACCESS_NOT_ALLOWED");
    expect(await look(closed.missionId)).toBe("MISSION_NOT_FOUND");
    expect(await look(987_654_321)).toBe("MISSION_NOT_FOUND");
    expect(await look(open.missionId, api.anonymous)).toBe("UNAUTHORIZED");
  });
});
