import { inTransaction } from "@octopus/db";
import * as schema from "@octopus/db/schema";
import { desc, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addDays, startOfDay } from "../kernel/civil-date.js";
import { loadMissions } from "../missions/load-missions.testing.js";
import { openMission } from "../missions/open-mission.testing.js";
import { createTestApi, type TestApi, type TestUser } from "../testing/index.js";
import { collectStatistics } from "./collect-statistics.js";
import { statisticsOf } from "./statistics-of.js";

const { dailyStatistics } = schema;

let api: TestApi;
let operator: TestUser;
beforeAll(async () => {
  api = await createTestApi({ now: "2026-11-01T12:00:00+09:00" });
  operator = await api.newUser({ points: 0, role: "OPERATOR" });
}, 60_000);
afterAll(() => api.close());

it("tells of days, of weeks, and of the last week beside the one before", async () => {
  for (let day = 1; day <= 20; day++) {
    api.clock.set(startOfDay(`2026-11-${String(day).padStart(2, "0")}`, "Asia/Seoul"));
    const leader = await api.newUser({ points: 5_000 });
    if (day === 20) await openMission(leader, { type: "STUDY", stake: 2_000 }, "2026-11-23");
  }
  api.clock.set("2026-11-21T00:00:00+09:00");
  await api.system.job.collectStatistics();

  const { statistics } = operator.caller.operator;
  const days = await statistics({ from: "2026-11-19" });
  expect(days.periods.map(({ from, signUps }) => [from, signUps])).toEqual([
    ["2026-11-19", 1],
    ["2026-11-20", 1],
  ]);
  expect(days.periods[1]!.pointsByKind).toMatchObject({ CHARGE: 5_000, STAKE: 2_000, REFUND: 0 });
  expect(days.periods[1]!.missionsByStatusAndType.OPEN).toEqual({
    LIFE: 0,
    EXERCISE: 0,
    STUDY: 1,
    MEETING: 0,
    ETC: 0,
  });
  expect(days.periods[1]!.missionsByStatus.OPEN).toBe(1);
  // The operator and one a day.
  const weeks = await statistics({ by: "week" });
  expect(weeks.periods.map(({ from, to, signUps }) => [from, to, signUps])).toEqual([
    ["2026-11-01", "2026-11-01", 2],
    ["2026-11-02", "2026-11-08", 7],
    ["2026-11-09", "2026-11-15", 7],
    ["2026-11-16", "2026-11-20", 5],
  ]);
  expect(weeks.all).toMatchObject({ from: "2026-11-01", to: "2026-11-20", signUps: 21 });
  expect(weeks.lastWeek).toMatchObject({ from: "2026-11-14", to: "2026-11-20", signUps: 7 });
  expect(weeks.weekBefore).toMatchObject({ from: "2026-11-07", to: "2026-11-13", signUps: 7 });
  expect((await statistics({ to: "2026-11-02" })).periods).toHaveLength(2);
  expect(await statistics({ from: "2027-01-01" })).toMatchObject({ periods: [], all: null });
});

it("knows the four kinds of days from before all were kept", async () => {
  await api.deps.db.execute(
    sql`update daily_statistics set points_by_kind = '{}', missions_by_status_and_type = '{}' where day = '2026-11-20'`,
  );
  const { periods } = await operator.caller.operator.statistics({ from: "2026-11-20" });
  expect(periods[0]).toMatchObject({
    pointsByKind: { STAKE: 2_000, REFUND: 0, FORFEIT: 0, TEAM_BONUS: 0 },
    missionsByStatusAndType: {},
  });
});

interface PlanNode {
  "Node Type": string;
  "Index Name"?: string;
  "Relation Name"?: string;
  Plans?: PlanNode[];
}
const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

async function planOf(client: postgres.Sql, text: string, values: unknown[]): Promise<PlanNode[]> {
  const [row] = await client.unsafe<[{ "QUERY PLAN": [{ Plan: PlanNode }] }]>(
    `explain (format json) ${text}`,
    values as never[],
  );
  return nodesOf(row["QUERY PLAN"][0].Plan);
}

/** A connection of one's own, and what was sent over it. */
function overheard() {
  const client = postgres(api.databaseUrl, { max: 1 });
  const sent: { text: string; values: unknown[] }[] = [];
  const db = drizzle(client, {
    schema,
    logger: { logQuery: (text, values) => void sent.push({ text, values }) },
  });
  return { client, db, sent };
}

/** 20,000 check-ins over 200 days, of missions and people that are there, without their photos. */
async function loadCheckIns() {
  await inTransaction(api.deps.db, async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`); // nobody asks for the photos
    await tx.execute(sql`
      insert into check_ins (mission_id, membership_id, user_id, photo_id, day, "window", at)
      select m.id, i, m.leader_id, i, date '2026-05-01' + i / 100, 0, '2026-11-01'
      from generate_series(1, 20000) as i join missions m on m.code = 'L' || lpad(i::text, 7, '0')`);
  });
  await api.deps.db.execute(sql`vacuum analyze`);
}

it("is collected by indexes: no history is read whole, and no mission to count missions", async () => {
  await api.deps.db.execute(sql`truncate mission_title_grams`); // it loads those of every mission
  await loadMissions(api.deps.db, 20_000);
  await loadCheckIns();
  const { client, db, sent } = overheard();
  try {
    await inTransaction(db, (tx) => collectStatistics(tx, "2026-11-20", "Asia/Seoul", new Date()));
    const nodes: PlanNode[] = [];
    // Whatever has an index for it is then read by the index, however few rows the test has.
    await client`set enable_seqscan = off`;
    for (const { text, values } of sent.filter(({ text }) => text.includes("daily_statistics")))
      nodes.push(...(await planOf(client, text, values)));
    const history = ["missions", "memberships", "check_ins", "transfers", "users"];
    const readWhole = nodes.filter((node) => node["Node Type"] === "Seq Scan");
    expect(readWhole.map((node) => node["Relation Name"]).filter((name) => history.includes(name!))).toEqual(
      [],
    );
    const used = nodes.map((node) => node["Index Name"]);
    for (const index of [
      "transfers_at_idx",
      "users_created_at_idx",
      "check_ins_day_idx",
      "missions_closed_at_idx",
    ])
      expect(used).toContain(index);

    await client`set enable_seqscan = on`;
    const [counted] = await client<[{ "QUERY PLAN": [{ Plan: PlanNode }] }]>`
      explain (format json) select status, type, count(*) from missions group by status, type`;
    const counting = nodesOf(counted["QUERY PLAN"][0].Plan).find(
      (node) => node["Relation Name"] === "missions",
    );
    expect(counting).toMatchObject({
      "Node Type": "Index Only Scan",
      "Index Name": "missions_status_type_idx",
    });
  } finally {
    await client.end();
  }
});

/** Three years of days, each like the last of those that are there. */
async function loadThreeYears() {
  const [last] = await api.deps.db.select().from(dailyStatistics).orderBy(desc(dailyStatistics.day)).limit(1);
  const days = Array.from({ length: 1095 }, (_, n) => ({ ...last!, day: addDays(last!.day, -n) }));
  await api.deps.db.insert(dailyStatistics).values(days).onConflictDoNothing();
}

/** The fastest of some times, in milliseconds: others only ever make it slower. */
async function fastest(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 15; n++) {
    const begun = performance.now();
    await act();
    times.push(performance.now() - begun);
  }
  return Math.min(...times);
}

it("asks the same two things of three years as of one month, and reads a month of them by the index", async () => {
  const { client, db, sent } = overheard();
  const month = { from: "2026-10-22", by: "day" } as const;
  try {
    const before = await fastest(() => statisticsOf(db, month));
    await loadThreeYears();
    await client`vacuum analyze daily_statistics`;
    const after = await fastest(() => statisticsOf(db, month));
    // Without an index it would read fifty times as many days; loaded machines are given their share of it.
    expect(after).toBeLessThan(before * 4 + 5);
    sent.length = 0;
    expect((await statisticsOf(db, month)).periods).toHaveLength(30);
    expect((await statisticsOf(db, { by: "month" })).periods.length).toBeGreaterThan(36);
    expect(sent).toHaveLength(4);
    expect(sent.map(({ text }) => /\b(users|missions|transfers|check_ins)\b/.exec(text)?.[0])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    for (const { text, values } of sent.slice(0, 2))
      expect(await planOf(client, text, values)).toContainEqual(
        expect.objectContaining({ "Index Name": "daily_statistics_pkey" }),
      );
  } finally {
    await client.end();
  }
});
