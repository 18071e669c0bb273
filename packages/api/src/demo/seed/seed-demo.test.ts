import { checkIns, missions, transfers, users } from "@octopus/db/schema";
import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, type TestApi } from "../../testing/index.js";
import { DEMO_PASSWORD, seedDemo } from "./index.js";

// The first instant of a leap day: nothing of the day has been lived, and all of the demo lies before it. Ahead of the
// machine's clock, or Google's client refuses to sign URLs.
const NOW = "2088-02-29T00:00:00+09:00";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ now: NOW, photos: true });
  expect(await seedDemo(api.deps)).toBe("seeded");
});
afterAll(() => api.close());

const signIn = async (loginId: string) => {
  const { user } = await api.anonymous.auth.signIn({ loginId, password: DEMO_PASSWORD });
  return { user, caller: api.callerOf({ userId: user.id, role: user.role }) };
};

const missionCalled = async (title: string) => {
  const [mission] = await api.deps.db.select().from(missions).where(eq(missions.title, title));
  return mission!;
};

describe("the demo's accounts", () => {
  it.each(["octodemo1", "octodemo2", "octodemo3", "octodemo4"])(
    "%s signs in and has points",
    async (loginId) => {
      const { user } = await signIn(loginId);
      expect(user).toMatchObject({ role: "USER" });
      const { caller } = await signIn(loginId);
      expect((await caller.user.me()).points).toBeGreaterThan(1_000);
    },
  );

  it("octooper is an operator", async () => {
    expect((await signIn("octooper")).user).toMatchObject({ role: "OPERATOR" });
  });
});

describe("the demo's missions", () => {
  it("come in every status", async () => {
    const rows = await api.deps.db
      .select({ status: missions.status, missions: count() })
      .from(missions)
      .groupBy(missions.status);
    expect(Object.fromEntries(rows.map(({ status, missions }) => [status, missions]))).toEqual({
      UNACTIVATED: 1,
      OPEN: 6,
      ONGOING: 2,
      CLOSE: 2,
      CANCELLED: 2,
    });
  });

  it("fill the lists, without the closed room", async () => {
    const titles = ({ items }: { items: { title: string }[] }) => items.map(({ title }) => title);
    const hot = titles(await api.anonymous.mission.hot());
    expect(hot).toHaveLength(5);
    expect(hot.slice(0, 2)).toEqual(["퇴근하고 달리기 5km", "아침 6시 기상"]);
    expect(titles(await api.anonymous.mission.search({ title: "기상" }))).toEqual(["아침 6시 기상"]);
  });

  it("one was kept by everyone: the stakes and a bonus come back", async () => {
    const { id } = await missionCalled("물 2리터 마시기");
    const { caller } = await signIn("octodemo1");
    expect(await caller.mission.settlement({ missionId: id })).toMatchObject({
      teamRate: 10_000,
      lines: [
        { rate: 10_000, refund: 2_000, bonus: 100, forfeit: 0 },
        { rate: 10_000, refund: 2_000, bonus: 100, forfeit: 0 },
      ],
    });
  });

  it("one was kept wholly, mostly and hardly", async () => {
    const { id } = await missionCalled("매일 30분 운동");
    const { caller } = await signIn("octodemo3");
    expect(await caller.mission.settlement({ missionId: id })).toMatchObject({
      lines: [
        { rate: 10_000, refund: 5_000, bonus: 0, forfeit: 0 },
        { rate: 8_571, refund: 4_000, bonus: 0, forfeit: 1_000 },
        { rate: 4_285, refund: 0, bonus: 0, forfeit: 5_000 },
      ],
    });
  });

  it("one can be checked in to right now, and shows its photos", async () => {
    const { id } = await missionCalled("하루 한 장 그림 그리기");
    const { caller } = await signIn("octodemo1");
    const calendar = await caller.checkIn.calendar({ missionId: id });
    expect(calendar).toMatchObject({ week: 1, weeks: 2, canCheckInNow: true });
    const mine = calendar.members.find(({ nickname }) => nickname === "아침형옥순이")!;
    expect(mine.checkIns).toHaveLength(4);
    const { url } = await caller.checkIn.photo({ checkInId: mine.checkIns[0]!.id });
    const photo = await fetch(url);
    expect([photo.status, photo.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
  });
});

describe("the demo's dispute", () => {
  it("waits for the operator, with an answer", async () => {
    const { caller } = await signIn("octooper");
    expect((await caller.operator.disputes({})).items).toMatchObject([
      {
        user: { nickname: "아침형옥순이" },
        raisedBy: { nickname: "책읽는다리" },
        answer: expect.any(String),
      },
    ]);
  });
});

describe("the demo's history", () => {
  it("leaves the ledger balanced", async () => {
    const { caller } = await signIn("octooper");
    expect(await caller.ledger.audit()).toMatchObject({ balanced: true, differences: [] });
  });

  it("lies in the past and in order", async () => {
    const rows = await api.deps.db.select({ at: transfers.at }).from(transfers).orderBy(transfers.id);
    const at = rows.map((row) => row.at.getTime());
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at.at(-1)).toBeLessThanOrEqual(api.clock.now().getTime());
    expect(at[0]).toBeLessThan(api.clock.now().getTime() - 40 * 24 * 3600 * 1000);
  });

  it("is seeded once", async () => {
    const before = await api.deps.db.select({ n: count() }).from(checkIns);
    expect(await seedDemo(api.deps)).toBe("present");
    expect(await api.deps.db.select({ n: count() }).from(checkIns)).toEqual(before);
  });

  it("is told to be incomplete when the last of the seed is missing", async () => {
    const rename = (from: string, to: string) =>
      api.deps.db.update(users).set({ loginId: to }).where(eq(users.loginId, from));
    await rename("octooper", "octoother");
    expect(await seedDemo(api.deps)).toBe("incomplete");
    await rename("octoother", "octooper");
  });
});
