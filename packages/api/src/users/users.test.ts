import { memberships, missions, users } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());

let opened = 0;

/** A mission as somebody's memberships remember it. */
async function memberOf(
  userId: number,
  {
    status = "CLOSE",
    membership = "ACTIVE",
    finalRate = null,
  }: {
    status?: "CLOSE" | "CANCELLED" | "UNACTIVATED";
    membership?: "ACTIVE" | "LEFT";
    finalRate?: number | null;
  },
) {
  const at = api.clock.now();
  const schedule =
    status === "CLOSE"
      ? { startsOn: "2026-11-01", endsOn: "2026-11-08", weeks: 1, daysPerWeek: 7, timesPerDay: 1 }
      : {};
  const [mission] = await api.deps.db
    .insert(missions)
    .values({
      leaderId: userId,
      title: "일찍 일어나기",
      content: "이불을 개고 사진을 찍어요",
      type: "LIFE",
      openType: "OPEN_ROOM",
      status,
      stake: 1_000,
      capacity: 4,
      code: `code${String(++opened).padStart(4, "0")}`,
      createdAt: at,
      ...schedule,
    })
    .returning({ id: missions.id });
  await api.deps.db.insert(memberships).values({
    missionId: mission!.id,
    userId,
    status: membership,
    joinedAt: at,
    finalRate,
    settledAt: finalRate === null ? null : at,
  });
}

describe("user.me", () => {
  it("is a person's own view of the account", async () => {
    const { caller, id, nickname } = await api.newUser({ points: 2_500, role: "OPERATOR" });
    expect(await caller.user.me()).toEqual({
      id,
      loginId: expect.stringMatching(/^person/),
      nickname,
      email: expect.stringMatching(/@example\.com$/),
      platform: "DOMAIN",
      role: "OPERATOR",
      avatar: { color: 0, face: 0, hat: 0, pet: 0 },
      points: 2_500,
      suspension: null,
    });
  });

  it("is nobody's without signing in, and nobody's after leaving", async () => {
    expect(await refusal(api.anonymous.user.me())).toBe("UNAUTHORIZED");
    expect(await refusal(api.system.user.me())).toBe("UNAUTHORIZED");
    const { caller, id } = await api.newUser();
    await api.deps.db.update(users).set({ leftAt: api.clock.now() }).where(eq(users.id, id));
    expect(await refusal(caller.user.me())).toBe("UNAUTHORIZED");
  });
});

describe("user.byNickname", () => {
  it("shows who it is and never an address or a login id", async () => {
    const { id, nickname } = await api.newUser();
    await api.deps.db
      .update(users)
      .set({ avatarColor: 3, avatarFace: 1, avatarHat: 2, avatarPet: 4 })
      .where(eq(users.id, id));
    expect(await api.anonymous.user.byNickname({ nickname })).toEqual({
      nickname,
      avatar: { color: 3, face: 1, hat: 2, pet: 4 },
      joinedOn: "2026-11-22",
      missionsClosed: 0,
      successRate: null,
    });
  });

  it("counts the missions kept to the end and averages the rates that are settled, rounded down", async () => {
    const { id, nickname } = await api.newUser();
    await memberOf(id, { finalRate: 10_000 });
    await memberOf(id, { finalRate: 8_000 });
    await memberOf(id, { finalRate: 7_999 });
    await memberOf(id, {}); // closed, but waiting for a decision
    await memberOf(id, { membership: "LEFT" });
    await memberOf(id, { status: "CANCELLED" });
    await memberOf(id, { status: "UNACTIVATED" });
    const stranger = await api.newUser();
    await memberOf(stranger.id, { finalRate: 0 });
    expect(await api.anonymous.user.byNickname({ nickname })).toMatchObject({
      missionsClosed: 4,
      successRate: 8_666,
    });
    expect(await api.anonymous.user.byNickname({ nickname: stranger.nickname })).toMatchObject({
      missionsClosed: 1,
      successRate: 0,
    });
  });

  it("finds people in any case and nobody who has left", async () => {
    const { caller, id } = await api.newUser();
    await caller.user.changeNickname({ nickname: "Calamari" });
    expect(await api.anonymous.user.byNickname({ nickname: "cALAMARI" })).toMatchObject({
      nickname: "Calamari",
    });
    await api.deps.db.update(users).set({ leftAt: api.clock.now() }).where(eq(users.id, id));
    expect(await refusal(api.anonymous.user.byNickname({ nickname: "Calamari" }))).toBe("USER_NOT_FOUND");
    expect(await refusal(api.anonymous.user.byNickname({ nickname: "nobody" }))).toBe("USER_NOT_FOUND");
    expect(await refusal(api.anonymous.user.byNickname({ nickname: "%\0%%%" }))).toBe("VALIDATION_ERROR");
  });
});

describe("user.changeNickname", () => {
  it("gives another nickname, or the same in another case", async () => {
    const { caller } = await api.newUser();
    expect(await caller.user.changeNickname({ nickname: "  Cuttlefish " })).toEqual({});
    expect(await caller.user.me()).toMatchObject({ nickname: "Cuttlefish" });
    await caller.user.changeNickname({ nickname: "CUTTLEFISH" });
    expect(await caller.user.me()).toMatchObject({ nickname: "CUTTLEFISH" });
  });

  it("refuses one that somebody has, in any case and any script", async () => {
    const [first, second] = [await api.newUser(), await api.newUser()];
    await first.caller.user.changeNickname({ nickname: "Каракатица" });
    expect(await refusal(second.caller.user.changeNickname({ nickname: "кАРАКАТИЦА" }))).toBe(
      "NICKNAME_ALREADY_EXISTS",
    );
  });

  it("gives one to one of twenty who want it at one instant", async () => {
    const people: TestUser[] = [];
    while (people.length < 20) people.push(await api.newUser());
    const answers = await Promise.allSettled(
      people.map(({ caller }, at) => caller.user.changeNickname({ nickname: at % 2 ? "wanted" : "WANTED" })),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("refuses visitors and what is no nickname", async () => {
    expect(await refusal(api.anonymous.user.changeNickname({ nickname: "visitor" }))).toBe("UNAUTHORIZED");
    const { caller } = await api.newUser();
    for (const nickname of [
      "abc",
      "x".repeat(11),
      "a\u202eb\u202ec",
      " \n ",
      "\ud800\ud800\ud800\ud800",
      ["four"],
      12345,
    ])
      expect(await refusal(caller.user.changeNickname({ nickname: nickname as string }))).toBe(
        "VALIDATION_ERROR",
      );
  });
});
