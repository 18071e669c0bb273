import { connect } from "@octopus/db";
import { mailOutbox, notifications, pushSubscriptions } from "@octopus/db/schema";
import { inArray, ne } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkIn, FIRST_DAY, ongoingMission } from "../check-ins/ongoing-mission.testing.js";
import { sendReminders } from "../jobs/send-reminders.js";
import { newDevice } from "../notifications/notifications.testing.js";
import { createTestApi, type TestApi } from "../testing/index.js";

let api: TestApi;
beforeEach(async () => {
  api = await createTestApi({ photos: true, push: true });
});
afterEach(() => api.close());

type Options = Parameters<typeof ongoingMission>[1];

/** A mission under way, every member with a device. */
async function mission(options: Options = {}) {
  const { missionId, members } = await ongoingMission(api, options);
  for (const { caller } of members) await newDevice(api, caller);
  api.clock.set(`${FIRST_DAY}T00:00:00+09:00`);
  await api.system.job.advanceMissions();
  return { missionId, members };
}

/** What the job writes at a time of the first day, or of another; it is forgotten again, so that it can be looked for anew. */
async function remindedAt(time: string, day = FIRST_DAY) {
  api.clock.set(`${day}T${time}:00+09:00`);
  const dry = await api.system.job.sendReminders({ dryRun: true });
  const run = await api.system.job.sendReminders();
  expect(dry).toMatchObject({ changed: run.changed });
  const written = await api.deps.db
    .delete(notifications)
    .where(ne(notifications.kind, "MISSION_STARTED"))
    .returning();
  return written
    .filter(({ kind }) => kind !== "TEAM_CHECK_IN")
    .map(({ kind, userId, details, createdAt, expiresAt }) => ({
      kind,
      userId,
      untilMinute: details.untilMinute,
      minutes: (expiresAt.getTime() - createdAt.getTime()) / 60_000,
    }));
}

const kinds = (reminded: { kind: string }[]) => reminded.map(({ kind }) => kind);
const morning = { windows: [{ start: "06:00", end: "08:00" }] };

describe("WINDOW_OPENS", () => {
  it("comes when a window opens, for as long as the window lasts", async () => {
    const { members } = await mission({ ...morning, people: 1 });
    expect(await remindedAt("05:59")).toEqual([]);
    expect(await remindedAt("06:00")).toEqual([
      { kind: "WINDOW_OPENS", userId: members[0]!.id, untilMinute: 480, minutes: 120 },
    ]);
  });

  it("comes late when no worker was up, and not at all when it is no news any more", async () => {
    await mission({ ...morning, people: 1 });
    expect(kinds(await remindedAt("06:14"))).toEqual(["WINDOW_OPENS"]);
    expect(await remindedAt("06:15")).toEqual([]);
  });

  it("comes for every window of the day, and only to whose photo is missing", async () => {
    const windows = [
      { start: "06:00", end: "06:30" },
      { start: "22:00", end: "24:00" },
    ];
    const { missionId, members } = await mission({ windows, people: 2 });
    api.clock.set(`${FIRST_DAY}T06:01:00+09:00`);
    await checkIn(members[0]!.caller, missionId);
    expect(await remindedAt("06:05")).toMatchObject([{ userId: members[1]!.id }]);
    expect(await remindedAt("22:00")).toMatchObject([
      { kind: "WINDOW_OPENS", untilMinute: 1440 },
      { kind: "WINDOW_OPENS", untilMinute: 1440 },
    ]);
  });

  it("does not come when the week has all its days, nor before and after the mission", async () => {
    const { missionId, members } = await mission({ ...morning, people: 1, daysPerWeek: 1 });
    api.clock.set(`${FIRST_DAY}T07:00:00+09:00`);
    await checkIn(members[0]!.caller, missionId);
    expect(await remindedAt("06:00", "2086-11-24")).toEqual([]);
    expect(await remindedAt("06:00", "2086-11-30")).toEqual([]);
  });
});

describe("LAST_CALL", () => {
  it("comes half an hour before the last window of the day closes", async () => {
    const { members } = await mission({ ...morning, people: 1 });
    expect(await remindedAt("07:29")).toEqual([]);
    expect(await remindedAt("07:30")).toEqual([
      { kind: "LAST_CALL", userId: members[0]!.id, untilMinute: 480, minutes: 30 },
    ]);
    expect(await remindedAt("08:00")).toEqual([]);
  });

  it("does not come for a window that is not the last, nor when the photo is there", async () => {
    const windows = [
      { start: "06:00", end: "07:00" },
      { start: "20:00", end: "21:00" },
    ];
    const { missionId, members } = await mission({ windows, people: 1 });
    expect(await remindedAt("06:45")).toEqual([]);
    api.clock.set(`${FIRST_DAY}T20:00:00+09:00`);
    await checkIn(members[0]!.caller, missionId);
    expect(await remindedAt("20:45")).toEqual([]);
  });

  it("leaves people alone for a while whom the opening of the same window has just been told", async () => {
    const { members } = await mission({ people: 2 });
    await members[1]!.caller.notification.changeSettings({ kinds: { WINDOW_OPENS: false } });
    expect(await remindedAt("06:00")).toMatchObject([
      { kind: "WINDOW_OPENS", userId: members[0]!.id },
      { kind: "LAST_CALL", userId: members[1]!.id },
    ]);
    expect(kinds(await remindedAt("06:15"))).toEqual(["LAST_CALL", "LAST_CALL"]);
  });

  it("is switched off by its own switch", async () => {
    const { members } = await mission({ ...morning, people: 2 });
    await members[0]!.caller.notification.changeSettings({ kinds: { LAST_CALL: false } });
    expect(await remindedAt("07:30")).toMatchObject([{ userId: members[1]!.id }]);
    expect(await api.deps.db.$count(mailOutbox)).toBe(0);
  });
});

describe("the last call by mail", () => {
  const recipients = async () => (await api.deps.db.select().from(mailOutbox)).map((mail) => mail.recipient);

  it("goes to those without a device, once a day, unless they have switched it off", async () => {
    const { members } = await mission({ ...morning, people: 3 });
    const withoutDevice = members.slice(1).map(({ id }) => id);
    await api.deps.db.delete(pushSubscriptions).where(inArray(pushSubscriptions.userId, withoutDevice));
    await members[2]!.caller.notification.changeSettings({ kinds: { LAST_CALL: false } });
    expect(await remindedAt("07:30")).toMatchObject([{ userId: members[0]!.id }]);
    await remindedAt("07:31");
    expect(await recipients()).toEqual(["person2@example.com"]);
  });

  it("goes to those whose only device turns out to be gone", async () => {
    const { members } = await mission({ ...morning, people: 1 });
    const { caller } = members[0]!;
    await api.deps.db.delete(pushSubscriptions);
    const browser = await newDevice(api, caller);
    await api.pushService!.order(browser, 410);
    api.clock.set(`${FIRST_DAY}T07:30:00+09:00`);
    await api.system.job.sendReminders();
    expect(await recipients()).toEqual([]);
    await api.system.job.sendNotifications();
    await api.system.job.sendReminders();
    expect(await recipients()).toEqual(["person1@example.com"]);
  });
});

it("tells everyone once, however many workers look, minute after minute", async () => {
  await mission({ ...morning, people: 4 });
  for (const time of ["06:00", "06:01", "07:30", "07:31"]) {
    api.clock.set(`${FIRST_DAY}T${time}:00+09:00`);
    await Promise.all(Array.from({ length: 4 }, () => api.system.job.sendReminders()));
  }
  const keys = (await api.deps.db.select().from(notifications)).map(({ key }) => key);
  expect(keys.filter((key) => key.startsWith("window-opens:"))).toHaveLength(4);
  expect(keys.filter((key) => key.startsWith("last-call:"))).toHaveLength(4);
});

it("is a fixed number of statements, whatever the number of people", async () => {
  const statementsOf = async (people: number) => {
    await mission({ ...morning, people });
    api.clock.set(`${FIRST_DAY}T06:00:00+09:00`);
    const counted: string[] = [];
    const counting = connect(api.databaseUrl, { poolSize: 1, onStatement: (text) => counted.push(text) });
    const { changed } = await sendReminders({ ...api.deps, db: counting.db });
    await counting.close();
    expect(changed).toBe(people);
    return counted.length;
  };
  const forOne = await statementsOf(1);
  expect(forOne).toBeGreaterThan(3);
  expect(await statementsOf(8)).toBe(forOne);
});
