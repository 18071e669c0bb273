import { type MissionStatus, MissionType } from "@octopus/db/enums";
import { memberships, missions } from "@octopus/db/schema";
import { and, desc, eq, gt, inArray, type SQL } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeCursor, type Page } from "../kernel/cursor.js";
import { createTestApi, refusal, type TestApi } from "../testing/index.js";
import { loadMissions } from "./load-missions.testing.js";
import { foundMission, openMission } from "./open-mission.testing.js";
import type { MissionSummary } from "./summaries.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
  await loadMissions(api.deps.db, 600);
});
afterAll(() => api.close());

type Ask = (request: { cursor?: string; limit: number }) => Promise<Page<MissionSummary>>;

/** Every page of a list, one after the other. */
async function everyPage(ask: Ask, limit = 7): Promise<MissionSummary[]> {
  const items: MissionSummary[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<MissionSummary> = await ask({ limit, ...(cursor !== null && { cursor }) });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    if (page.nextCursor !== null) expect(page.items).toHaveLength(limit);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

async function idsWhere(condition: SQL | undefined, ...order: SQL[]) {
  const rows = await api.deps.db
    .select({ id: missions.id })
    .from(missions)
    .where(and(eq(missions.openType, "OPEN_ROOM"), condition))
    .orderBy(...order, desc(missions.id));
  return rows.map(({ id }) => id);
}

const idsOf = (items: MissionSummary[]) => items.map(({ id }) => id);

describe.each([undefined, ...MissionType.names])("of type %s", (type) => {
  const ofType = type && eq(missions.type, type);
  const request = type === undefined ? {} : { type };

  it("new pages through open rooms that recruit, newest first", async () => {
    const items = await everyPage((page) => api.anonymous.mission.new({ ...request, ...page }));
    expect(idsOf(items)).toEqual(await idsWhere(and(ofType, eq(missions.status, "OPEN"))));
    expect(items.length).toBeGreaterThan(0);
  });

  it("hot pages through those with free seats, fewest first, then newest", async () => {
    const items = await everyPage((page) => api.anonymous.mission.hot({ ...request, ...page }));
    const recruiting = and(ofType, eq(missions.status, "OPEN"), gt(missions.freeSeats, 0));
    expect(idsOf(items)).toEqual(await idsWhere(recruiting, missions.freeSeats.getSQL()));
    expect(items.length).toBeGreaterThan(0);
  });

  it("list pages through all but what isn't ready or was cancelled, newest first", async () => {
    const items = await everyPage((page) => api.anonymous.mission.list({ ...request, ...page }), 50);
    expect(idsOf(items)).toEqual(
      await idsWhere(and(ofType, inArray(missions.status, ["OPEN", "ONGOING", "CLOSE"]))),
    );
  });
});

describe("a page", () => {
  it("is asked for with nothing at all, and shows everyone the same", async () => {
    const person = await api.newUser();
    const page = await api.anonymous.mission.new();
    expect(page.items).toHaveLength(20);
    expect(await person.caller.mission.new({})).toEqual(page);
    for (const item of page.items) {
      expect(item).toMatchObject({ status: "OPEN", openType: "OPEN_ROOM", startsOn: "2026-11-23", weeks: 2 });
      expect(item.code).toMatch(/^L\d{7}$/);
      expect(item.leader.nickname).toMatch(/^불러온/);
      expect(item).not.toHaveProperty("content");
    }
  });

  it("neither repeats nor skips when new missions arrive in between", async () => {
    const leader = await api.newUser({ points: 100_000 });
    const first = await api.anonymous.mission.new({ limit: 5 });
    for (let i = 0; i < 3; i++) await openMission(leader);
    const second = await api.anonymous.mission.new({ limit: 5, cursor: first.nextCursor! });
    const expected = (await idsWhere(eq(missions.status, "OPEN"))).slice(3, 13);
    expect(idsOf([...first.items, ...second.items])).toEqual(expected);
  });

  it.each<[string, object, string]>([
    ["a cursor that says nothing", { cursor: "" }, "VALIDATION_ERROR"],
    ["words for a cursor", { cursor: "the next one" }, "VALIDATION_ERROR"],
    [
      "SQL for a cursor",
      { cursor: Buffer.from("1;drop table missions").toString("base64url") },
      "BAD_REQUEST",
    ],
    ["a cursor of too many parts", { cursor: encodeCursor([1, 2, 3]) }, "BAD_REQUEST"],
    ["a cursor beyond whole numbers", { cursor: encodeCursor([1e30]) }, "BAD_REQUEST"],
    ["a very long cursor", { cursor: "a".repeat(201) }, "VALIDATION_ERROR"],
    ["a list for a cursor", { cursor: ["a"] }, "VALIDATION_ERROR"],
    ["no items", { limit: 0 }, "VALIDATION_ERROR"],
    ["51 items", { limit: 51 }, "VALIDATION_ERROR"],
    ["half an item", { limit: 1.5 }, "VALIDATION_ERROR"],
    ["an unknown type", { type: "constructor" }, "VALIDATION_ERROR"],
  ])("of %s is refused", async (_, request, code) => {
    for (const list of ["hot", "new", "list"] as const)
      expect(await refusal(api.anonymous.mission[list](request as never))).toBe(code);
  });

  it("after a cursor that no page ends with is still a page", async () => {
    const far = 999_999_999_999_999;
    expect((await api.anonymous.mission.new({ cursor: encodeCursor([far]) })).items).toHaveLength(20);
    expect((await api.anonymous.mission.new({ cursor: encodeCursor([-far]) })).items).toEqual([]);
    expect((await api.anonymous.mission.hot({ cursor: encodeCursor([far, far]) })).items).toEqual([]);
    expect(
      (await api.anonymous.mission.hot({ cursor: encodeCursor([-far, far]), type: "LIFE" })).items,
    ).toHaveLength(20);
  });
});

describe("mission.mine", () => {
  it("pages through the missions one is in, newest first, of every kind or one status", async () => {
    const [leader, person] = [await api.newUser({ points: 100_000 }), await api.newUser({ points: 100_000 })];
    const rooms = [];
    for (let i = 0; i < 9; i++)
      rooms.push(await openMission(leader, i % 2 ? { openType: "CLOSE_ROOM" } : {}));
    for (const { id, code } of rooms) await person.caller.membership.join({ missionId: id, code });
    const own = await foundMission(person);
    const [left, kickedFrom, cancelled, ongoing, closed, ...open] = rooms.map(({ id }) => id) as [
      number,
      number,
      number,
      number,
      number,
    ];
    await person.caller.membership.leave({ missionId: left });
    await leader.caller.membership.kick({ missionId: kickedFrom, userId: person.id });
    await leader.caller.mission.cancel({ missionId: cancelled });
    await api.deps.db.update(missions).set({ status: "ONGOING" }).where(eq(missions.id, ongoing));
    await api.deps.db.update(missions).set({ status: "CLOSE" }).where(eq(missions.id, closed));

    const mine = async (status?: MissionStatus) =>
      idsOf(await everyPage((page) => person.caller.mission.mine({ ...page, ...(status && { status }) }), 2));
    const newestFirst = (ids: number[]) => [...ids].sort((a, b) => b - a);
    expect(await mine()).toEqual(newestFirst([cancelled, ongoing, closed, ...open, own.id]));
    expect(await mine("UNACTIVATED")).toEqual([own.id]);
    expect(await mine("OPEN")).toEqual(newestFirst(open));
    expect(await mine("ONGOING")).toEqual([ongoing]);
    expect(await mine("CLOSE")).toEqual([closed]);
    expect(await mine("CANCELLED")).toEqual([cancelled]);
    for (const { status, code } of (await person.caller.mission.mine()).items)
      expect(code, status).toHaveLength(8);
  });

  it("shows a mission once to who left it and came back", async () => {
    const [leader, person] = [await api.newUser(), await api.newUser()];
    const { id: missionId } = await openMission(leader);
    for (let i = 0; i < 3; i++) {
      await person.caller.membership.join({ missionId });
      await person.caller.membership.leave({ missionId });
    }
    await person.caller.membership.join({ missionId });
    expect(await api.deps.db.$count(memberships, eq(memberships.userId, person.id))).toBe(4);
    expect(idsOf((await person.caller.mission.mine()).items)).toEqual([missionId]);
    await leader.caller.mission.cancel({ missionId });
    expect(idsOf((await person.caller.mission.mine({ status: "CANCELLED" })).items)).toEqual([missionId]);
    expect(idsOf((await person.caller.mission.mine()).items)).toEqual([missionId]);
  });

  it("is for people who are signed in", async () => {
    expect(await refusal(api.anonymous.mission.mine())).toBe("UNAUTHORIZED");
    const { caller } = await api.newUser();
    expect(await refusal(caller.mission.mine({ status: "GONE" } as never))).toBe("VALIDATION_ERROR");
    expect(await refusal(caller.mission.mine({ cursor: encodeCursor([1, 2]) }))).toBe("BAD_REQUEST");
  });
});
