import { connect, type Connection } from "@octopus/db";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openMission } from "./missions/open-mission.testing.js";
import { type Caller, createCaller } from "./root.js";
import { createTestApi, type TestApi, type TestUser } from "./testing/index.js";
import { inProcess } from "./trpc.js";

/** What pages ask for takes a fixed number of statements: nothing is looked up row by row. */

let api: TestApi;
let counting: Connection;
let person: TestUser;
let missionId: number;
let asked: string[] = [];

beforeAll(async () => {
  api = await createTestApi();
  counting = connect(api.databaseUrl, { poolSize: 1, onStatement: (text) => asked.push(text) });
  person = await api.newUser({ points: 100_000 });
  ({ id: missionId } = await openMission(person, { capacity: 8 }));
});
afterAll(async () => {
  await counting.close();
  await api.close();
});

async function statementsOf(ask: (caller: Caller) => Promise<unknown>): Promise<number> {
  const deps = { ...api.deps, db: counting.db };
  const identity = { userId: person.id, role: "USER" } as const;
  asked = [];
  await ask(createCaller({ deps, identity, client: inProcess, language: "ko", requestId: "test" }));
  return asked.length;
}

const pages: [string, (caller: Caller) => Promise<unknown>][] = [
  ["mission.hot", (caller) => caller.mission.hot()],
  ["mission.new", (caller) => caller.mission.new()],
  ["mission.list", (caller) => caller.mission.list()],
  ["mission.search", (caller) => caller.mission.search({ title: "기상" })],
  ["mission.mine", (caller) => caller.mission.mine()],
  ["mission.suggested", (caller) => caller.mission.suggested()],
  ["mission.byId", (caller) => caller.mission.byId({ missionId })],
  ["checkIn.calendar", (caller) => caller.checkIn.calendar({ missionId })],
  ["checkIn.today", (caller) => caller.checkIn.today()],
  ["user.record", (caller) => caller.user.record()],
  ["point.history", (caller) => caller.point.history({})],
];

it("takes as many statements for much as for little", async () => {
  // The first statement of a connection also asks for the database's types.
  await statementsOf((caller) => caller.user.me());
  const forLittle: [string, number][] = [];
  for (const [name, ask] of pages) forLittle.push([name, await statementsOf(ask)]);

  for (let i = 0; i < 5; i++) {
    const other = await api.newUser();
    await other.caller.membership.join({ missionId });
    const { id } = await openMission(other);
    await person.caller.membership.join({ missionId: id });
    await openMission(person);
  }
  api.clock.set("2026-11-23T00:00:00+09:00");
  await api.system.job.advanceMissions();
  for (let i = 0; i < 5; i++) await openMission(person, {}, "2026-11-24");

  const forMuch: [string, number][] = [];
  for (const [name, ask] of pages) forMuch.push([name, await statementsOf(ask)]);
  expect(forMuch).toEqual(forLittle);
  expect(forLittle.every(([, statements]) => statements > 0)).toBe(true);
});
