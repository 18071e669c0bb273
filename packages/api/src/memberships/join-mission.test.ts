import { connect } from "@octopus/db";
import { memberships, missions } from "@octopus/db/schema";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foundMission, openMission, scheduleDraft } from "../missions/open-mission.testing.js";
import { auditLedger } from "../audit/index.js";
import { createCaller } from "../root.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { inProcess } from "../trpc.js";

let api: TestApi;
let leader: TestUser;
beforeAll(async () => {
  api = await createTestApi();
  leader = await api.newUser({ points: 100_000 });
});
afterAll(() => api.close());

const join = ({ caller }: TestUser, missionId: number, code?: string) =>
  caller.membership.join({ missionId, ...(code !== undefined && { code }) });
const points = async ({ caller }: TestUser) => (await caller.point.balance()).points;

describe("membership.join", () => {
  it("takes a seat and the stake", async () => {
    const { id } = await openMission(leader);
    const person = await api.newUser({ points: 1000 });
    expect(await join(person, id)).toEqual({});
    expect(await points(person)).toBe(0);
    expect(await person.caller.mission.byId({ missionId: id })).toMatchObject({
      memberCount: 2,
      mine: { isLeader: false, isMember: true },
    });
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  });

  it("is refused to who is in already, and lets in again who has left", async () => {
    const { id } = await openMission(leader);
    const person = await api.newUser();
    expect(await refusal(join(leader, id))).toBe("ALREADY_JOINED");
    await join(person, id);
    expect(await refusal(join(person, id))).toBe("ALREADY_JOINED");
    await person.caller.membership.leave({ missionId: id });
    await join(person, id);
    expect(await points(person)).toBe(9000);
  });

  it("takes one seat however often it is pressed at one instant", async () => {
    const { id } = await openMission(leader, { capacity: 8 });
    const person = await api.newUser();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => refusal(join(person, id)).catch(() => "joined")),
    );
    expect(answers.sort()).toEqual([...Array<string>(9).fill("ALREADY_JOINED"), "joined"]);
    expect(await points(person)).toBe(9000);
  });

  it("is refused when all seats are taken or the points are short, and then costs nothing", async () => {
    const { id } = await openMission(leader, { capacity: 2 });
    const [poor, member, late] = [
      await api.newUser({ points: 999 }),
      await api.newUser(),
      await api.newUser(),
    ];
    expect(await refusal(join(poor, id))).toBe("POINT_LACK_ERROR");
    expect(await poor.caller.mission.byId({ missionId: id })).toMatchObject({ memberCount: 1 });
    await join(member, id);
    expect(await refusal(join(late, id))).toBe("MISSION_FULL");
    expect([await points(poor), await points(late)]).toEqual([999, 10_000]);
  });

  it("asks for a closed room's code", async () => {
    const { id, code } = await openMission(leader, { openType: "CLOSE_ROOM" });
    const person = await api.newUser();
    for (const wrong of [undefined, "WrongCde", `${code}x`, "%"])
      expect(await refusal(join(person, id, wrong))).toBe("MISSION_NOT_FOUND");
    await join(person, id, code);
    expect(await refusal(join(person, id))).toBe("ALREADY_JOINED");
  });

  it("keeps out who was kicked", async () => {
    const { id } = await openMission(leader);
    const person = await api.newUser();
    await join(person, id);
    await leader.caller.membership.kick({ missionId: id, userId: person.id });
    expect(await refusal(join(person, id))).toBe("ACCESS_NOT_ALLOWED");
  });

  it("is possible while the mission recruits, until the first instant of the start day", async () => {
    const person = await api.newUser();
    const { id: unactivated } = await foundMission(leader);
    expect(await refusal(join(person, unactivated))).toBe("MISSION_NOT_FOUND");
    const { id: cancelled } = await openMission(leader);
    await leader.caller.mission.cancel({ missionId: cancelled });
    expect(await refusal(join(person, cancelled))).toBe("MISSION_NOT_FOUND");

    const { id } = await openMission(leader);
    api.clock.set("2026-11-23T00:00:00+09:00"); // nobody has run the nightly batch
    expect(await refusal(join(person, id))).toBe("MISSION_NOT_OPENED");
    api.clock.set("2026-11-22T23:59:59.999+09:00");
    await join(person, id);
    api.clock.set("2026-11-22T12:00:00+09:00");

    const other = await api.newUser();
    for (const status of ["ONGOING", "CLOSE"] as const) {
      await api.deps.db.update(missions).set({ status }).where(eq(missions.id, id));
      expect(await refusal(join(other, id))).toBe("MISSION_NOT_OPENED");
    }
  });

  it.each(["OPEN_ROOM", "CLOSE_ROOM"] as const)(
    "tells a stranger no more of a draft (%s) than that there is none",
    async (openType) => {
      const stranger = await api.newUser();
      const { id: missionId, code } = await foundMission(leader, { openType });
      const { mission, membership } = stranger.caller;
      for (const attempt of [
        () => mission.byId({ missionId, code }),
        () => membership.join({ missionId, code }),
        () => membership.leave({ missionId }),
        () => membership.kick({ missionId, userId: leader.id }),
        () => mission.update({ missionId, title: "남의 미션이에요" }),
        () => mission.configure({ missionId, ...scheduleDraft }),
        () => mission.cancel({ missionId }),
      ])
        expect(await refusal(attempt())).toBe("MISSION_NOT_FOUND");
    },
  );

  it("is refused to nobody in particular, and to missions that aren't there", async () => {
    const person = await api.newUser();
    expect(await refusal(join(person, 999_999))).toBe("MISSION_NOT_FOUND");
    expect(await refusal(api.anonymous.membership.join({ missionId: 1 }))).toBe("UNAUTHORIZED");
    for (const input of [
      {},
      { missionId: "1" },
      { missionId: -1 },
      { missionId: 1, code: ["a"] },
      { missionId: 1, code: "\u0000" },
    ])
      expect(await refusal(person.caller.membership.join(input as never))).toBe("VALIDATION_ERROR");
  });
});

describe("200 people at one instant", () => {
  it("and 7 free seats: 7 join, 193 find it full, and every point is where it belongs", async () => {
    const { id } = await openMission(leader, { capacity: 8, stake: 700 });
    const crowd = await Promise.all(Array.from({ length: 200 }, () => api.newUser({ points: 1000 })));

    const pool = connect(api.databaseUrl, { poolSize: 20 });
    const deps = { ...api.deps, db: pool.db };
    const answers = await Promise.all(
      crowd.map(({ id: userId }) => {
        const identity = { userId, role: "USER" } as const;
        const caller = createCaller({
          deps,
          identity,
          client: inProcess,
          language: "ko",
          requestId: String(userId),
        });
        return caller.membership.join({ missionId: id }).then(
          () => "joined",
          (error: unknown) => refusal(Promise.reject(error as Error)),
        );
      }),
    );
    await pool.close();

    expect(answers.filter((answer) => answer === "joined")).toHaveLength(7);
    expect(answers.filter((answer) => answer === "MISSION_FULL")).toHaveLength(193);
    const balances = await Promise.all(crowd.map(points));
    expect(balances).toEqual(answers.map((answer) => (answer === "joined" ? 300 : 1000)));
    const seats = and(eq(memberships.missionId, id), eq(memberships.status, "ACTIVE"));
    expect(await api.deps.db.$count(memberships, seats)).toBe(8);
    const escrow = await api.deps.db.query.accounts.findFirst({
      where: (account) => eq(account.missionId, id),
    });
    expect(escrow).toMatchObject({ balance: 8 * 700 });
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  });
});
