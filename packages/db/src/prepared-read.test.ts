import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect } from "./client.js";
import { preparedRead } from "./prepared-read.js";
import { users } from "./schema/index.js";
import { createTestDatabase, type TestDatabase } from "./testing.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.insert(users).values(
    ["octopus1", "octopus2", null].map((loginId, place) => ({
      platform: "KAKAO" as const,
      role: "OPERATOR" as const,
      loginId,
      nickname: `문어${place}`,
      createdAt: new Date("2026-11-22T03:00:00.123Z"),
    })),
  );
});
afterAll(() => database.close());

const fields = {
  id: users.id,
  person: { name: users.loginId, role: users.role, hat: users.avatarHat },
  createdAt: users.createdAt,
  letters: sql<number[]>`json_build_array(char_length(login_id), 7)`,
};
let built = 0;
const someone = preparedRead((db) => {
  built += 1;
  const query = db
    .select(fields)
    .from(users)
    .where(eq(users.id, sql.placeholder("id")));
  return { fields, query };
});

it("answers what the same query of drizzle does, whatever is filled in", async () => {
  const all = await database.db.select(fields).from(users).orderBy(users.id);
  expect(all.map(({ person }) => person.name)).toEqual(["octopus1", "octopus2", null]);
  for (const expected of all) expect(await someone(database.db, { id: expected.id })).toEqual([expected]);
  expect(await someone(database.db, { id: 0 })).toEqual([]);
});

it("is built once for each database, and prepared on its connections", async () => {
  const other = connect(database.url, { poolSize: 1 });
  built = 0;
  const everyone = preparedRead((db) => ({ fields, query: db.select(fields).from(users) }));
  expect(await everyone(other.db, {})).toHaveLength(3);
  for (const id of [1, 2, 1]) await someone(other.db, { id });
  expect(built).toBe(1);
  const [row] = await other.db.execute<{ count: number }>(
    sql`select count(*)::int from pg_prepared_statements where statement like 'select "id", "login_id"%'`,
  );
  expect(row!.count).toBe(2); // that of someone, and that of everyone, which has nothing to fill in
  await other.close();
});

it("does not run without what is to be filled in", async () => {
  await expect(someone(database.db, {})).rejects.toThrow("id");
});
