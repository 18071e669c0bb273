import { missions } from "@octopus/db/schema";
import { and, desc, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { loadMissions } from "./load-missions.testing.js";
import { openMission } from "./open-mission.testing.js";

let api: TestApi;
let leader: TestUser;
let listed: { id: number; title: string; type: string }[];
beforeAll(async () => {
  api = await createTestApi();
  leader = await api.newUser({ points: 200_000 });
  await loadMissions(api.deps.db, 400);
  for (const title of TITLES) await openMission(leader, { title });
  await openMission(leader, { title: "비밀 방 100%", openType: "CLOSE_ROOM" });
  listed = await api.deps.db
    .select({ id: missions.id, title: missions.title, type: missions.type })
    .from(missions)
    .where(and(eq(missions.openType, "OPEN_ROOM"), inArray(missions.status, ["OPEN", "ONGOING", "CLOSE"])))
    .orderBy(desc(missions.id));
});
afterAll(() => api.close());

const TITLES = [
  "운동 100% 하기",
  "snake_case 쓰기",
  "역슬래시 \\ 모으기",
  "Robert'); DROP TABLE--",
  'He said "go" twice',
  "Réveil À Six Heures",
  "가나다".normalize("NFD") + " 외우기",
  "🐙🐙 옥토퍼스 🐙",
  "ÅNGSTRÖM 읽기",
  "aaaa bbbb",
];

/** Every match, page by page. */
async function search(title: string, request: { type?: "LIFE" | "EXERCISE" | "STUDY" } = {}) {
  const ids: number[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: { id: number }[]; nextCursor: string | null } = await api.anonymous.mission.search({
      title,
      limit: 9,
      ...request,
      ...(cursor !== null && { cursor }),
    });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return ids;
}

/** What a look at every listed title finds. */
const containing = (text: string, type?: string) =>
  listed
    .filter(({ title }) => title.toLowerCase().includes(text.normalize("NFC").trim().toLowerCase()))
    .filter((mission) => type === undefined || mission.type === type)
    .map(({ id }) => id);

describe("mission.search", () => {
  it.each([
    ..."운% _ \\ ' \" - ; ) 1 🐙 é Å".split(" "),
    "운동",
    "기상",
    "00",
    "%_",
    "%%",
    "''",
    "Go",
    "RÉ",
    "운동 1",
    "침 운",
    "100%",
    "0% 하",
    "e_c",
    "' or '1'='1",
    "'); DROP",
    '"go"',
    "시 \\ 모",
    "\\\\\\",
    "___",
    "%운동%",
    "réveil à six heures",
    "ångström",
    "가나다",
    "가나다".normalize("NFD"),
    "🐙🐙 옥",
    "aaa",
    "aaaaa",
    "a b",
    "매일 독서 26",
    "아침 기상 아침",
    "없는 말",
    "  기상  ",
  ])("for %s finds what contains it, newest first, and nothing else", async (title) => {
    expect(await search(title)).toEqual(containing(title));
  });

  it("has something to find for most of these", () => {
    for (const title of [
      "운동",
      "100%",
      "0% 하",
      "e_c",
      "'); DROP",
      "시 \\ 모",
      "🐙🐙 옥",
      "ångström",
      "aaa",
      "가나다",
    ])
      expect(containing(title).length).toBeGreaterThan(0);
  });

  it.each(["운동", "아침 운"])("for %s of a type finds those of the type", async (title) => {
    for (const type of ["LIFE", "EXERCISE", "STUDY"] as const)
      expect(await search(title, { type })).toEqual(containing(title, type));
  });

  it("finds a mission until it is cancelled, and while it runs and afterwards", async () => {
    const { id } = await openMission(leader, { title: "찾을 수 있는 방" });
    for (const status of ["OPEN", "ONGOING", "CLOSE"] as const) {
      await api.deps.db.update(missions).set({ status }).where(eq(missions.id, id));
      expect(await search("찾을 수")).toEqual([id]);
      expect(await search("찾을")).toEqual([id]);
    }
    await api.deps.db.update(missions).set({ status: "OPEN" }).where(eq(missions.id, id));
    await leader.caller.mission.cancel({ missionId: id });
    expect(await search("찾을 수")).toEqual([]);
  });

  it.each<[string, object]>([
    ["nothing", { title: "" }],
    ["spaces", { title: "   " }],
    ["31 characters", { title: "가".repeat(31) }],
    ["a megabyte", { title: "가".repeat(400_000) }],
    ["NUL", { title: "운동\u0000" }],
    ["a lone surrogate", { title: "\udc00" }],
    ["two lines", { title: "운\n동" }],
    ["a list", { title: ["운동"] }],
    ["a number", { title: 1 }],
    ["no title", {}],
    ["51 items", { title: "운동", limit: 51 }],
    ["an unknown type", { title: "운동", type: "__proto__" }],
  ])("for %s is refused", async (_, request) => {
    expect(await refusal(api.anonymous.mission.search(request as never))).toBe("VALIDATION_ERROR");
  });

  it("with a cursor of something else is refused", async () => {
    expect(await refusal(api.anonymous.mission.search({ title: "운동", cursor: "Zm9v" }))).toBe(
      "BAD_REQUEST",
    );
  });
});
