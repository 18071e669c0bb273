import { connect } from "@octopus/db";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "../kernel/civil-date.js";
import type { Caller } from "../root.js";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { checkInsToday } from "./today.js";
import { checkIn, FIRST_DAY, newMission, ongoingMission } from "./ongoing-mission.testing.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ photos: true });
});
afterAll(() => api.close());

const morning = { start: "06:00", end: "06:30" };
const night = { start: "22:00", end: "24:00" };

/** What today and the mission's own calendar have in common. */
async function asTheCalendarSays(caller: Caller, missionId: number) {
  const { canCheckInNow, reason, openWindow, nextWindow } = await caller.checkIn.calendar({ missionId });
  return {
    missionId,
    canCheckInNow,
    ...(reason && { reason }),
    ...(openWindow && { openWindow }),
    ...(nextWindow && { nextWindow }),
  };
}

describe("today", () => {
  it("is for people who are signed in", async () => {
    expect(await refusal(api.anonymous.checkIn.today())).toBe("UNAUTHORIZED");
  });

  it("is empty for somebody in no mission under way", async () => {
    api.clock.set("2086-11-22T12:00:00+09:00");
    const { members } = await newMission(api);
    expect(await members[0]!.caller.checkIn.today()).toEqual([]);
  });

  it("says what the calendar of the mission says, through a whole day", async () => {
    const { missionId, members } = await ongoingMission(api, { daysPerWeek: 3, windows: [morning, night] });
    const { caller } = members[0]!;
    const said: unknown[] = [];
    for (const time of ["05:59", "06:00", "06:10", "06:30", "21:59", "22:00", "23:59"]) {
      api.clock.set(`${FIRST_DAY}T${time}:00+09:00`);
      if (time === "06:10") await checkIn(caller, missionId);
      const [mission, ...others] = await caller.checkIn.today();
      expect(others).toEqual([]);
      expect(mission).toMatchObject(await asTheCalendarSays(caller, missionId));
      said.push([time, mission!.reason ?? "OPEN", mission!.doneToday, mission!.rate]);
    }
    expect(said).toEqual([
      ["05:59", "CHECK_IN_NOT_ALLOWED_NOW", 0, 0],
      ["06:00", "OPEN", 0, 0],
      ["06:10", "CHECK_IN_LIMIT_REACHED", 1, 1666],
      ["06:30", "CHECK_IN_NOT_ALLOWED_NOW", 1, 1666],
      ["21:59", "CHECK_IN_NOT_ALLOWED_NOW", 1, 1666],
      ["22:00", "OPEN", 1, 1666],
      ["23:59", "OPEN", 1, 1666],
    ]);
  });

  it("remembers the days used up earlier in the mission week", async () => {
    const { missionId, members } = await ongoingMission(api, { weeks: 2, daysPerWeek: 1 });
    const { caller } = members[0]!;
    await checkIn(caller, missionId);
    api.clock.set(`${addDays(FIRST_DAY, 6)}T06:10:00+09:00`);
    expect(await caller.checkIn.today()).toEqual([
      {
        missionId,
        title: "아침 여섯 시 기상",
        canCheckInNow: false,
        reason: "CHECK_IN_LIMIT_REACHED",
        nextWindow: { day: addDays(FIRST_DAY, 7), ...morning },
        doneToday: 0,
        timesPerDay: 1,
        rate: 5000,
      },
    ]);
  });

  it("puts what is open first, then what opens next, and leaves other people's missions out", async () => {
    api.clock.set("2086-11-22T12:00:00+09:00");
    const person = await api.newUser();
    const open = await newMission(api, { windows: [{ start: "06:00", end: "07:00" }] });
    const closing = await newMission(api, { windows: [morning] });
    const tonight = await newMission(api, { windows: [night] });
    await newMission(api);
    for (const { missionId } of [tonight, open, closing]) await person.caller.membership.join({ missionId });
    api.clock.set(`${FIRST_DAY}T06:10:00+09:00`);
    const ids = async () => (await person.caller.checkIn.today()).map(({ missionId }) => missionId);
    expect(await ids()).toEqual([closing.missionId, open.missionId, tonight.missionId]);
    await checkIn(person.caller, closing.missionId);
    expect(await ids()).toEqual([open.missionId, tonight.missionId, closing.missionId]);
    api.clock.set(`${addDays(FIRST_DAY, 7)}T00:00:00+09:00`);
    expect(await ids()).toEqual([]);
  });

  it("asks the database once, however many missions there are", async () => {
    api.clock.set("2086-11-22T12:00:00+09:00");
    const person = await api.newUser();
    const missionIds: number[] = [];
    while (missionIds.length < 4) missionIds.push((await newMission(api)).missionId);
    for (const missionId of missionIds) await person.caller.membership.join({ missionId });
    api.clock.set(`${FIRST_DAY}T06:10:00+09:00`);

    const statements: string[] = [];
    const { db, close } = connect(api.databaseUrl, { onStatement: (text) => statements.push(text) });
    await db.execute(sql`select`); // the first of a connection also asks for the database's types
    statements.length = 0;
    expect(await checkInsToday({ ...api.deps, db }, person.id)).toHaveLength(4);
    await close();
    expect(statements).toHaveLength(1);
  });
});
