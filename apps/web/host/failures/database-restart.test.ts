import { auditLedger, createTestApi, type TestApi } from "@octopus/api/testing";
import { createFragileDatabase, type FragileDatabase } from "@octopus/db/testing";
import { memberships } from "@octopus/db/schema";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signInSomebody } from "../browser.testing.js";
import { buildWebProgram, call, type WebProcess } from "./web-program.testing.js";

const MISSIONS = 24;
const PEOPLE = 6;

let database: FragileDatabase;
let api: TestApi;
let program: Awaited<ReturnType<typeof buildWebProgram>>;
let web: WebProcess;
beforeAll(async () => {
  database = await createFragileDatabase();
  api = await createTestApi({ database, now: new Date().toISOString() });
  program = await buildWebProgram({ DATABASE_URL: database.url });
  web = await program.start();
}, 120_000);
afterAll(async () => {
  await program.close();
  await api.close();
});

async function recruiting(): Promise<{ missionId: number; code: string }> {
  const leader = await api.newUser();
  const { id: missionId, code } = await leader.caller.mission.create({
    title: "아침 여섯 시 기상",
    content: "일어난 자리에서 창밖을 찍어요",
    type: "LIFE",
    stake: 100,
    capacity: 8,
    openType: "OPEN_ROOM",
    cameraOnly: false,
  });
  await leader.caller.mission.configure({
    missionId,
    startsOn: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
    weeks: 1,
    daysPerWeek: 7,
    timesPerDay: 1,
    windows: [{ start: "06:00", end: "06:30" }],
  });
  return { missionId, code };
}

const ready = () => fetch(`${web.site}/readyz`).then(({ status }) => status);

it(
  "a web process outlives its database: what it acknowledged is there, once, and it is ready again",
  { timeout: 240_000 },
  async () => {
    const missions: { missionId: number; code: string }[] = [];
    while (missions.length < MISSIONS) missions.push(await recruiting());
    const people: Awaited<ReturnType<typeof signInSomebody>>[] = [];
    while (people.length < PEOPLE) people.push(await signInSomebody(api));
    expect(await ready()).toBe(200);

    const acknowledged: string[] = [];
    const refused = new Map<string, number>();
    let isBack = () => {};
    const back = new Promise<void>((resolve) => (isBack = resolve));
    let isHalfway = () => {};
    const halfway = new Promise<void>((resolve) => (isHalfway = resolve));

    /** Joins one mission after another, each until it is told that it has. */
    async function joinAll({ id, session }: (typeof people)[number]): Promise<void> {
      for (const input of missions) {
        for (;;) {
          const { status, errorCode } = await call(web.site, "membership.join", {
            token: session.accessToken,
            input,
          });
          if (status === 200) acknowledged.push(`${input.missionId}:${id}`);
          // It was done, and the answer was lost with the connection.
          if (status === 200 || errorCode === "ALREADY_JOINED") break;
          refused.set(`${status} ${errorCode}`, (refused.get(`${status} ${errorCode}`) ?? 0) + 1);
          await back;
        }
        if (acknowledged.length > (MISSIONS * PEOPLE) / 3) isHalfway();
      }
    }
    let reading = true;
    async function readOn(): Promise<number> {
      let answered = 0;
      while (reading) {
        const { status } = await call(web.site, "mission.new", { input: {} }, "GET");
        if (status === 200) answered += 1;
        else await back;
      }
      return answered;
    }

    const joining = people.map(joinAll);
    const reads = [readOn(), readOn()];
    await halfway;
    await database.killServer();
    expect(await ready()).toBe(503);
    await database.startServer();
    await expect.poll(ready, { timeout: 60_000 }).toBe(200);
    isBack();
    await Promise.all(joining);
    reading = false;
    await Promise.all(reads);
    expect(web.state()).toBe("running");

    // Refused in words of the catalogue, and only while the database was away: a second round has nothing to complain of.
    expect([...refused.keys()]).toEqual(["500 INTERNAL_SERVER_ERROR"]);
    expect((await call(web.site, "mission.new", { input: {} }, "GET")).status).toBe(200);
    const seats = await api.deps.db.select().from(memberships);
    const taken = seats.map(({ missionId, userId }) => `${missionId}:${userId}`);
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken).toHaveLength(MISSIONS * (PEOPLE + 1));
    for (const seat of acknowledged) expect(taken).toContain(seat);
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  },
);
