import { memberships, notifications, pushSubscriptions } from "@octopus/db/schema";
import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkIn, FIRST_DAY, ongoingMission, upload } from "../check-ins/ongoing-mission.testing.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { newDevice } from "./notifications.testing.js";

/** Who is told of what, when something happens to a mission. */

let api: TestApi;
beforeEach(async () => {
  api = await createTestApi({ photos: true, push: true });
});
afterEach(() => api.close());

/** A mission whose members have a device each. */
async function mission(people: number) {
  const { missionId, members } = await ongoingMission(api, { people });
  const browsers = new Map<TestUser, Awaited<ReturnType<typeof newDevice>>>();
  for (const member of members) browsers.set(member, await newDevice(api, member.caller));
  api.clock.set(`${FIRST_DAY}T00:00:00+09:00`);
  return { missionId, members, browsers };
}

/** The words that are new on each member's device. */
async function told({ members, browsers }: Awaited<ReturnType<typeof mission>>) {
  await api.system.job.sendNotifications();
  const all = await Promise.all(members.map((member) => api.pushService!.shown(browsers.get(member)!)));
  return all.map((shown) => shown.map(({ body }) => body));
}

const STARTED = "오늘부터 미션을 시작해요. 함께 해내요!";

describe("MISSION_STARTED", () => {
  it("tells every member on the start day, and nobody who has gone", async () => {
    const team = await mission(3);
    api.clock.set("2086-11-22T13:00:00+09:00");
    await team.members[2]!.caller.membership.leave({ missionId: team.missionId });
    await api.system.job.advanceMissions();
    expect(await told(team)).toEqual([[], [], []]);
    api.clock.set(`${FIRST_DAY}T00:00:00+09:00`);
    await Promise.all([api.system.job.advanceMissions(), api.system.job.advanceMissions()]);
    expect(await told(team)).toEqual([[STARTED], [STARTED], []]);
  });
});

describe("TEAM_CHECK_IN", () => {
  it("tells the others once, and not who did it", async () => {
    const team = await mission(3);
    const [somebody, , muted] = team.members;
    await muted!.caller.notification.changeSettings({ kinds: { TEAM_CHECK_IN: false } });
    api.clock.set(`${FIRST_DAY}T06:05:00+09:00`);
    const photoId = await upload(somebody!.caller, team.missionId);
    const submit = () => somebody!.caller.checkIn.submit({ missionId: team.missionId, photoId });
    await Promise.all([submit(), submit()]);
    await submit();
    expect(await told(team)).toEqual([[], [`${somebody!.nickname} 님이 방금 인증했어요.`], []]);
  });

  it("tells nobody of what was refused", async () => {
    const team = await mission(2);
    api.clock.set(`${FIRST_DAY}T06:05:00+09:00`);
    const photoId = await upload(team.members[0]!.caller, team.missionId);
    api.clock.set(`${FIRST_DAY}T06:30:00+09:00`);
    const late = team.members[0]!.caller.checkIn.submit({ missionId: team.missionId, photoId });
    expect(await refusal(late)).toBe("CHECK_IN_NOT_ALLOWED_NOW");
    expect(await told(team)).toEqual([[], []]);
  });
});

describe("MISSION_ENDED", () => {
  const accepted = (missionId: number, userId: number, counts: object) =>
    api.deps.db
      .update(memberships)
      .set(counts)
      .where(sql`mission_id = ${missionId} and user_id = ${userId}`);
  const settle = () => api.system.job.settleMissions();

  async function overMission(kept: number[]) {
    const team = await mission(kept.length);
    await api.deps.db.delete(notifications);
    await api.system.job.advanceMissions();
    await api.deps.db.delete(notifications);
    for (const [i, acceptedCount] of kept.entries())
      await accepted(team.missionId, team.members[i]!.id, { acceptedCount });
    api.clock.set("2086-11-30T00:00:00+09:00");
    return team;
  }

  it("tells each what came back, the team bonus included", async () => {
    const team = await overMission([7, 7]);
    await Promise.all([settle(), settle()]);
    const words = "미션이 끝났어요. 1,050P가 돌아왔어요.";
    expect(await told(team)).toEqual([[words], [words]]);
  });

  it("tells who lost everything without a number", async () => {
    const team = await overMission([6, 0]);
    await settle();
    expect(await told(team)).toEqual([
      ["미션이 끝났어요. 800P가 돌아왔어요."],
      ["미션이 끝났어요. 결과를 확인해 보세요."],
    ]);
  });

  it("waits for a dispute, and then tells all of it at once", async () => {
    const team = await overMission([7, 7]);
    const disputed = team.members[1]!.id;
    await accepted(team.missionId, disputed, { disputedCount: 1, acceptedCount: 6 });
    await settle();
    expect(await told(team)).toEqual([[], []]);
    await accepted(team.missionId, disputed, { disputedCount: 0, acceptedCount: 7 });
    await settle();
    const words = "미션이 끝났어요. 1,050P가 돌아왔어요.";
    expect(await told(team)).toEqual([[words], [words]]);
  });
});

it("leaves no row for people without a device", async () => {
  const team = await mission(2);
  await api.deps.db.delete(pushSubscriptions).where(eq(pushSubscriptions.userId, team.members[1]!.id));
  await api.system.job.advanceMissions();
  api.clock.set(`${FIRST_DAY}T06:05:00+09:00`);
  await checkIn(team.members[0]!.caller, team.missionId);
  const rows = await api.deps.db.select().from(notifications);
  expect(rows.map(({ userId, kind }) => [userId, kind])).toEqual([[team.members[0]!.id, "MISSION_STARTED"]]);
});
