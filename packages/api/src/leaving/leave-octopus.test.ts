import {
  emailCodes,
  identities,
  mailOutbox,
  memberships,
  missions,
  mutedNotifications,
  notifications,
  oauthAttempts,
  pushSubscriptions,
  refreshTokens,
  transfers,
  users,
} from "@octopus/db/schema";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readAccessToken } from "../auth/access-token.js";
import { signUpSomebody } from "../auth/testing.js";
import { foundMission, openMission } from "../missions/open-mission.testing.js";
import { enqueue } from "../notifications/notifications.testing.js";
import { auditLedger } from "../audit/index.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";

const BEFORE = "2026-11-22T12:00:00+09:00";
const STARTED = "2026-11-23T00:00:00+09:00";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
beforeEach(() => api.clock.set(BEFORE));
afterAll(() => api.close());

/** Somebody who came by the front door, with a password and a session. */
async function member() {
  const { session, input } = await signUpSomebody(api);
  const identity = readAccessToken(api.deps.config, session.accessToken, api.clock.realNow());
  const caller = api.callerOf(identity);
  const person: TestUser = { id: session.user.id, nickname: input.nickname, caller };
  return { ...person, session, input, leave: () => caller.user.leave({ password: input.password }) };
}

const balanceOf = async ({ caller }: TestUser) => (await caller.point.balance()).points;
const statusOf = async (missionId: number) =>
  (await api.deps.db.select().from(missions).where(eq(missions.id, missionId)))[0]!.status;
const activeSeats = (userId: number) =>
  api.deps.db.$count(memberships, and(eq(memberships.userId, userId), eq(memberships.status, "ACTIVE")));

describe("leaving", () => {
  it("takes everything away that tells who it was, and leaves the ledger", async () => {
    const { id, caller, input, leave } = await member();
    const { db } = api.deps;
    await caller.notification.subscribe({
      endpoint: "https://push.example.com/one",
      keys: {
        p256dh: "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM",
        auth: "tBHItJI5svbpez7KI4CCXg",
      },
    });
    await caller.notification.changeSettings({ kinds: { LAST_CALL: false } });
    await db
      .insert(identities)
      .values({ platform: "KAKAO", subject: `k${id}`, userId: id, linkedAt: api.clock.realNow() });
    await db.insert(oauthAttempts).values({
      stateHash: `state${id}`,
      platform: "KAKAO",
      userId: id,
      codeVerifier: "v",
      returnTo: "/",
      expiresAt: api.clock.realNow(),
    });
    const { id: missionId } = await openMission(await api.newUser());
    await enqueue(api, { userId: id, missionId, key: `waits-${id}` });
    await api.anonymous.auth.sendEmailCode({ email: input.email, purpose: "RESET_PASSWORD" });
    await db.update(users).set({ avatarHat: 3, role: "OPERATOR" }).where(eq(users.id, id));

    expect(await leave()).toEqual({});

    const [row] = await db.select().from(users).where(eq(users.id, id));
    expect(row).toEqual({
      id,
      platform: "DOMAIN",
      loginId: null,
      passwordHash: null,
      email: null,
      nickname: null,
      role: "USER",
      avatarColor: 0,
      avatarFace: 0,
      avatarHat: 0,
      avatarPet: 0,
      createdAt: expect.any(Date) as Date,
      leftAt: api.clock.now(),
      suspendedAt: null,
      suspensionReason: null,
    });
    for (const [table, whose] of [
      [refreshTokens, eq(refreshTokens.userId, id)],
      [identities, eq(identities.userId, id)],
      [oauthAttempts, eq(oauthAttempts.userId, id)],
      [emailCodes, eq(emailCodes.email, input.email)],
      [pushSubscriptions, eq(pushSubscriptions.userId, id)],
      [mutedNotifications, eq(mutedNotifications.userId, id)],
      [notifications, eq(notifications.userId, id)],
      [mailOutbox, eq(mailOutbox.recipient, input.email)],
    ] as const)
      expect(await db.$count(table, whose)).toBe(0);
    expect(await db.$count(transfers, eq(transfers.userId, id))).toBe(1);
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  });

  it("ends the session, the sign-in and the profile, and frees the names for others", async () => {
    const { caller, session, input, leave } = await member();
    await leave();
    expect(await refusal(caller.user.me())).toBe("UNAUTHORIZED");
    expect(await refusal(api.anonymous.auth.refresh(session))).toBe("UNAUTHORIZED");
    expect(await refusal(api.anonymous.auth.signIn(input))).toBe("PASSWORD_NOT_VALID");
    expect(await refusal(api.anonymous.user.byNickname(input))).toBe("USER_NOT_FOUND");
    const { session: next } = await signUpSomebody(api, input);
    expect(next.user).toMatchObject({ loginId: input.loginId, nickname: input.nickname, points: 1_000 });
  });

  it("asks for the password where there is one", async () => {
    const { caller, input } = await member();
    expect(await refusal(caller.user.leave({}))).toBe("PASSWORD_NOT_VALID");
    expect(await refusal(caller.user.leave({ password: `${input.password}!` }))).toBe("PASSWORD_NOT_VALID");
    expect(await caller.user.me()).toMatchObject({ loginId: input.loginId });
    const elsewhere = await api.newUser(); // signs in elsewhere
    expect(await elsewhere.caller.user.leave({})).toEqual({});
  });

  it("cancels what the person leads and gives up the other seats, every stake back to whoever paid it", async () => {
    const [leaver, friend, other] = [await api.newUser(), await api.newUser(), await api.newUser()];
    const founded = await foundMission(leaver);
    const led = await openMission(leaver);
    await friend.caller.membership.join({ missionId: led.id });
    const joined = await openMission(other);
    await leaver.caller.membership.join({ missionId: joined.id });
    expect(await leaver.caller.user.leavingOutlook()).toMatchObject({
      blockedBy: [],
      cancels: [{ missionId: founded.id }, { missionId: led.id }],
      givesUp: [{ missionId: joined.id }],
      points: 10_000,
    });

    await leaver.caller.user.leave({});
    expect(await statusOf(founded.id)).toBe("CANCELLED");
    expect(await statusOf(led.id)).toBe("CANCELLED");
    expect(await statusOf(joined.id)).toBe("OPEN");
    expect(await balanceOf(friend)).toBe(10_000);
    expect(await balanceOf(leaver)).toBe(10_000);
    expect((await other.caller.mission.byId({ missionId: joined.id })).memberCount).toBe(1);
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  });

  it("is refused while a mission is under way by the calendar, with its title, and changes nothing", async () => {
    const leaver = await api.newUser();
    const draft = { title: "물 많이 마시기" };
    const { id: standing } = await openMission(leaver, draft);
    const { id: founded } = await foundMission(leaver);
    api.clock.set(STARTED); // the nightly batch has not run
    const attempt = leaver.caller.user.leave({});
    expect(await refusal(attempt)).toBe("LEAVING_BLOCKED_BY_MISSION");
    await expect(attempt).rejects.toThrow("물 많이 마시기");
    expect(await leaver.caller.user.leavingOutlook()).toMatchObject({
      blockedBy: [{ missionId: standing, title: draft.title }],
      cancels: [{ missionId: founded }],
    });
    await api.system.job.advanceMissions();
    expect(await refusal(leaver.caller.user.leave({}))).toBe("LEAVING_BLOCKED_BY_MISSION");
    expect(await statusOf(founded)).toBe("UNACTIVATED");
    expect(await leaver.caller.user.me()).toMatchObject({ nickname: leaver.nickname });
  });

  it("keeps a closed mission as it was, of somebody without a name", async () => {
    const [leaver, friend] = [await api.newUser(), await api.newUser()];
    const { id: missionId } = await openMission(leaver);
    await friend.caller.membership.join({ missionId });
    api.clock.set(STARTED);
    await api.system.job.advanceMissions();
    api.clock.set("2026-12-07T00:00:00+09:00");
    expect(await leaver.caller.user.leavingOutlook()).toMatchObject({ blockedBy: [], givesUp: [] });
    await leaver.caller.user.leave({}); // before the nightly batch, which settles it all the same
    await api.system.job.settleMissions();
    expect(await statusOf(missionId)).toBe("CLOSE");

    const detail = await friend.caller.mission.byId({ missionId });
    expect(detail.leader.nickname).toBeNull();
    expect(detail.members.map(({ nickname }) => nickname)).toEqual([null, friend.nickname]);
    const nobody = expect.objectContaining({ nickname: "" }) as object;
    expect((await friend.caller.mission.settlement({ missionId })).lines).toContainEqual(nobody);
    expect((await friend.caller.checkIn.calendar({ missionId })).members).toContainEqual(nobody);
    expect((await friend.caller.mission.mine()).items[0]!.leader.nickname).toBeNull();
    expect(
      (await friend.caller.mission.list()).items.find(({ id }) => id === missionId)!.leader.nickname,
    ).toBeNull();
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  });
});

describe("somebody who has left, while their access token still holds", () => {
  it("does nothing in their name any more", async () => {
    const { id, caller, input, leave } = await member();
    const { id: missionId } = await openMission(await api.newUser(), { stake: 100 });
    const { id: founded } = await foundMission({ id, caller, nickname: input.nickname }, { stake: 100 });
    await leave();
    const browser = {
      endpoint: "https://push.example.com/two",
      keys: { p256dh: "B".repeat(87), auth: "A".repeat(22) },
    };
    const attempts: [string, () => Promise<unknown>][] = [
      ["user.me", () => caller.user.me()],
      ["user.leave", () => caller.user.leave({ password: input.password })],
      ["user.leavingOutlook", () => caller.user.leavingOutlook()],
      ["user.changeNickname", () => caller.user.changeNickname({ nickname: "돌아온사람" })],
      [
        "user.changePassword",
        () => caller.user.changePassword({ currentPassword: input.password, newPassword: "another one" }),
      ],
      ["auth.sessions", () => caller.auth.sessions()],
      ["auth.signOutOthers", () => caller.auth.signOutOthers()],
      ["avatar.change", () => caller.avatar.change({ color: 1, face: 0, hat: 0, pet: 0 })],
      ["mission.create", () => foundMission({ id, caller, nickname: "" }, { stake: 100 })],
      ["mission.update", () => caller.mission.update({ missionId: founded, title: "다시 여는 미션" })],
      ["mission.configure", () => openMission({ id, caller, nickname: "" })],
      ["mission.cancel", () => caller.mission.cancel({ missionId: founded })],
      ["membership.join", () => caller.membership.join({ missionId })],
      ["membership.leave", () => caller.membership.leave({ missionId: founded })],
      ["notification.subscribe", () => caller.notification.subscribe(browser)],
      [
        "notification.changeSettings",
        () => caller.notification.changeSettings({ kinds: { LAST_CALL: false } }),
      ],
      ["checkIn.cheer", () => caller.checkIn.cheer({ checkInId: 1, on: true })],
    ];
    const other: Record<string, string> = {
      "user.changePassword": "PASSWORD_NOT_VALID",
      "mission.update": "MISSION_NOT_OPENED",
      "mission.cancel": "MISSION_NOT_OPENED",
      "membership.leave": "ACCESS_NOT_ALLOWED",
    };
    for (const [what, attempt] of attempts) {
      const code = await refusal(attempt());
      expect([what, code]).toEqual([what, other[what] ?? "UNAUTHORIZED"]);
    }
    const { db } = api.deps;
    expect(await activeSeats(id)).toBe(0);
    expect(await db.$count(pushSubscriptions, eq(pushSubscriptions.userId, id))).toBe(0);
    expect(await db.$count(mutedNotifications, eq(mutedNotifications.userId, id))).toBe(0);
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  });
});
