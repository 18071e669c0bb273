import { checkIns, users } from "@octopus/db/schema";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkIn, ongoingMission } from "../check-ins/ongoing-mission.testing.js";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { peopleCalled } from "./people-queries.js";

let api: TestApi;
let operator: TestUser;
beforeAll(async () => {
  api = await createTestApi({ photos: true });
  operator = await api.newUser({ role: "OPERATOR" });
});
afterAll(() => api.close());

async function named(nickname: string): Promise<TestUser> {
  const person = await api.newUser();
  await person.caller.user.changeNickname({ nickname });
  return person;
}

const find = (nickname: string, page: { cursor?: string; limit?: number } = {}) =>
  operator.caller.operator.users({ nickname, ...page });
const names = ({ items }: Awaited<ReturnType<typeof find>>) => items.map((person) => person.nickname);

it("finds people by how their nickname begins, in any case, and page by page", async () => {
  for (const nickname of ["문어다리", "문어다리여덟", "문어 다리", "Octopus", "octopod", "옥토퍼스"])
    await named(nickname);
  const gone = await named("문어다리넷");
  await api.deps.db.update(users).set({ leftAt: api.clock.now() }).where(eq(users.id, gone.id));
  expect(names(await find("문어다리"))).toEqual(["문어다리", "문어다리여덟"]);
  expect(names(await find("OCTO"))).toEqual(["octopod", "Octopus"]);
  expect(names(await find("%"))).toEqual([]);
  const first = await find("문", { limit: 2 });
  expect(names(first)).toEqual(["문어 다리", "문어다리"]);
  const second = await find("문", { limit: 2, cursor: first.nextCursor! });
  expect([names(second), second.nextCursor]).toEqual([["문어다리여덟"], null]);
  expect(await refusal(find(""))).toBe("VALIDATION_ERROR");
});

it("shows the record, the disputes and the suspension", async () => {
  const { missionId, members } = await ongoingMission(api, { people: 2, weeks: 2 });
  const [person, other] = members as [TestUser, TestUser];
  await person.caller.user.changeNickname({ nickname: "사진재활용" });
  const { checkInId } = await checkIn(person.caller, missionId);
  await other.caller.checkIn.dispute({ checkInId, reason: "어제 찍은 사진 같아요" });
  const look = async () => (await find("사진재활용")).items[0];
  expect(await look()).toMatchObject({
    id: person.id,
    role: "USER",
    joinedOn: expect.any(String),
    missionsClosed: 0,
    successRate: null,
    disputesLost: 0,
    disputesOpen: 1,
    suspension: null,
  });
  await api.deps.db.update(checkIns).set({ status: "REJECTED" }).where(eq(checkIns.id, checkInId));
  await operator.caller.operator.suspendUser({ userId: person.id, reason: "같은 사진을 또 썼어요" });
  expect(await look()).toMatchObject({
    disputesLost: 1,
    disputesOpen: 0,
    suspension: { reason: "같은 사진을 또 썼어요" },
  });
});

it("reads names in order from their index, and what is counted by the person's own", async () => {
  const { db } = api.deps;
  await db.execute(sql`
    insert into users (platform, nickname, created_at)
    select 1, 'many' || n, now() from generate_series(1, 5000) n`);
  await db.execute(sql`analyze users`);
  const query = peopleCalled(db, "many1", undefined, 21).getSQL();
  const rows = await db.execute<{ "QUERY PLAN": string }>(sql`explain ${query}`);
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  expect(plan).toMatch(/users_nickname_key/);
  expect(plan).not.toMatch(/Seq Scan on users|Sort /);
});
