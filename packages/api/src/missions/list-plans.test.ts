import { connect, type Connection } from "@octopus/db";
import * as schema from "@octopus/db/schema";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, createCaller } from "../root.js";
import { createTestApi, type TestApi } from "../testing/index.js";
import { loadMissions } from "./load-missions.testing.js";
import { inProcess } from "../trpc.js";

/**
 * What PostgreSQL does for each list, of 20,000 missions: the statements that the procedures really send are explained,
 * once with a plan for their parameters and once with a plan for any parameters.
 */

interface PlanNode {
  "Node Type": string;
  "Index Name"?: string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: PlanNode[];
}

let api: TestApi;
/** As the product connects. */
let ours: Connection;
let client: postgres.Sql;
let asked: postgres.Sql;
let caller: Caller;
let callerAs: (userId: number) => Caller;
let sent: { text: string; values: unknown[] }[] = [];

beforeAll(async () => {
  api = await createTestApi();
  await loadMissions(api.deps.db, 20_000);
  ours = connect(api.databaseUrl, { poolSize: 1 });
  client = postgres(api.databaseUrl, { max: 1 });
  asked = postgres(api.databaseUrl, {
    max: 1,
    debug: (_connection, text, values) => void sent.push({ text, values }),
  });
  const db = drizzle(asked, { schema });
  const deps = { ...api.deps, db };
  const rest = { deps, client: inProcess, language: "ko", requestId: "plans" } as const;
  caller = createCaller({ ...rest, identity: null });
  callerAs = (userId) => createCaller({ ...rest, identity: { userId, role: "USER" } });
}, 120_000);
afterAll(async () => {
  await Promise.all([ours.close(), client.end(), asked.end()]);
  await api.close();
});

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** What a statement looked at, in index entries and rows. */
function examined(nodes: PlanNode[]): number {
  const scans = nodes.filter(
    (node) => node["Node Type"].includes("Scan") && node["Node Type"] !== "Subquery Scan",
  );
  return scans.reduce((sum, node) => {
    const removed = (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0);
    return sum + (node["Actual Rows"] + removed) * node["Actual Loops"];
  }, 0);
}

async function explain(
  mode: "force_custom_plan" | "force_generic_plan",
  { text, values }: (typeof sent)[number],
) {
  const literals = values.map((value) =>
    typeof value === "number" ? value : `'${String(value).replaceAll("'", "''")}'`,
  );
  const { $client } = ours.db;
  await $client.unsafe(`set plan_cache_mode = ${mode}; deallocate all; prepare explained as ${text}`);
  const [row] = await $client.unsafe<[{ "QUERY PLAN": [{ Plan: PlanNode }] }]>(
    `explain (analyze, format json) execute explained${literals.length > 0 ? `(${literals.join(",")})` : ""}`,
  );
  return nodesOf(row["QUERY PLAN"][0].Plan);
}

/** Asks for the first page and the one after it, then explains what was sent for the second. */
async function secondPage(
  ask: (cursor?: string) => Promise<{ items: unknown[]; nextCursor: string | null }>,
) {
  const first = await ask();
  expect(first.items).toHaveLength(20);
  sent = [];
  const second = await ask(first.nextCursor!);
  expect(second.items).toHaveLength(20);
  return sent;
}

const page = (cursor?: string) => (cursor === undefined ? {} : { cursor });

describe.each(["force_custom_plan", "force_generic_plan"] as const)("with %s", (mode) => {
  it.each<[string, string, (cursor?: string) => ReturnType<Caller["mission"]["list"]>]>([
    ["new", "missions_new_idx", (cursor) => caller.mission.new(page(cursor))],
    [
      "new of a type",
      "missions_new_type_idx",
      (cursor) => caller.mission.new({ type: "STUDY", ...page(cursor) }),
    ],
    ["hot", "missions_hot_idx", (cursor) => caller.mission.hot(page(cursor))],
    [
      "hot of a type",
      "missions_hot_type_idx",
      (cursor) => caller.mission.hot({ type: "LIFE", ...page(cursor) }),
    ],
    ["list", "missions_list_idx", (cursor) => caller.mission.list(page(cursor))],
    [
      "list of a type",
      "missions_list_type_idx",
      (cursor) => caller.mission.list({ type: "MEETING", ...page(cursor) }),
    ],
  ])("%s walks %s and looks at no more than it shows", async (_, index, ask) => {
    const [statement, ...others] = await secondPage(ask);
    expect(others).toEqual([]);
    const nodes = await explain(mode, statement!);
    expect(nodes.map((node) => node["Index Name"])).toContain(index);
    expect(nodes.map((node) => node["Node Type"])).not.toContain("Seq Scan");
    expect(nodes.map((node) => node["Node Type"])).not.toContain("Sort");
    expect(nodes.map((node) => node["Node Type"])).not.toContain("Memoize"); // it makes room for the whole list
    expect(examined(nodes)).toBeLessThanOrEqual(2 * 21); // each mission and its leader
  });

  it("suggested walks the hottest of each type, and looks the chosen ones up", async () => {
    const person = await api.newUser({ points: 1_000 });
    sent = [];
    const suggested = await callerAs(person.id).mission.suggested();
    expect(new Set(suggested.map(({ type }) => type)).size).toBe(3);
    expect(sent).toHaveLength(1);
    const nodes = await explain(mode, sent[0]!);
    expect(nodes.map((node) => node["Index Name"])).toContain("missions_hot_type_idx");
    const readWhole = nodes.filter((node) => node["Node Type"] === "Seq Scan");
    expect(readWhole.map((node) => node["Relation Name"])).not.toContain("missions"); // the tables of seats and accounts are tiny here
    expect(examined(nodes)).toBeLessThanOrEqual(3 * 5 * 20); // each mission, the person's seat in it and their balance
  });

  it.each(["운", "운동", "기상", " 운"])("search for %s walks one gram, newest first", async (title) => {
    const statements = await secondPage((cursor) => caller.mission.search({ title, ...page(cursor) }));
    expect(statements).toHaveLength(1);
    const nodes = await explain(mode, statements[0]!);
    expect(nodes.map((node) => node["Node Type"])).not.toContain("Seq Scan");
    expect(nodes.map((node) => node["Node Type"])).not.toContain("Sort");
    expect(nodes.find((node) => node["Node Type"] === "Index Only Scan")?.["Index Name"]).toMatch(
      /title_grams_.*pk/,
    );
    expect(examined(nodes)).toBeLessThanOrEqual(3 * 21); // each gram, mission and leader
  });

  it.each([
    ["아침 운동 19", "a title's beginning"],
    ["9999", "a rare piece"],
    ["동 아침", "what no title has, of pieces that many have"],
    ["운동 기상", "what no title has, of pieces that some have"],
    ["zzz", "what nothing has"],
  ])("search for %s, %s, looks at a bounded number of titles", async (title) => {
    sent = [];
    await caller.mission.search({ title });
    expect(sent.length).toBeLessThanOrEqual(3);
    let all = 0;
    for (const statement of sent) {
      const nodes = await explain(mode, statement);
      expect(nodes.map((node) => node["Node Type"])).not.toContain("Seq Scan");
      all += examined(nodes);
    }
    expect(all).toBeLessThanOrEqual(8000);
  });
});

it("a type that no new title has ends a page after a bounded walk, and the cursor goes on to the oldest", async () => {
  const found: string[] = [];
  let cursor: string | null | undefined;
  let pages = 0;
  do {
    sent = [];
    const page = await caller.mission.search({ title: "아침", type: "ETC", ...(cursor ? { cursor } : {}) });
    const rows = await explain("force_custom_plan", sent[0]!);
    expect(examined(rows)).toBeLessThanOrEqual(2 * 400 + 2 * 21);
    found.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor;
    pages += 1;
  } while (cursor !== null);
  expect(pages).toBeGreaterThan(2);
  const [expected] = await client<[{ count: number }]>`
    select count(*)::int from missions where type = 4 and open_type = 0 and status in (1, 2, 3) and title like '%아침%'`;
  expect(found).toHaveLength(expected.count);
  expect(expected.count).toBeGreaterThan(0);
});

it("two frequent pieces are walked together, each page so far as both go, and none of what has them is left out", async () => {
  const listed = client`from missions where open_type = 0 and status in (1, 2, 3)`;
  await client`insert into mission_title_grams select 'xyz', id ${listed}`;
  await client`insert into mission_title_grams select 'yzw', id ${listed} and id % 3 > 0`;
  await client`update missions set title = 'xyzw' where id % 97 = 0 and id % 3 > 0`;
  const found: number[] = [];
  let cursor: string | null | undefined;
  let pages = 0;
  do {
    sent = [];
    const request = { title: "xyzw", ...(cursor ? { cursor } : {}) };
    const page = await caller.mission.search(request);
    for (const statement of sent) {
      const nodes = await explain("force_custom_plan", statement);
      expect(examined(nodes)).toBeLessThanOrEqual(400 + 900 + 2 * 400);
    }
    found.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    pages += 1;
  } while (cursor !== null);
  expect(pages).toBeGreaterThan(2);
  const expected = await client<{ id: string }[]>`select id ${listed} and title = 'xyzw' order by id desc`;
  expect(found).toEqual(expected.map(({ id }) => Number(id)));
  expect(found.length).toBeGreaterThan(50);
});
