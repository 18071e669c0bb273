import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { users } from "../schema/index.js";
import { createTestDatabase, type TestDatabase } from "../testing.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const person = { platform: "KAKAO", nickname: "문어", createdAt: new Date("2026-11-22T03:00:00Z") } as const;

it("keeps a code in the database and gives the name back", async () => {
  await database.db.insert(users).values({ ...person, role: "OPERATOR" });
  expect(await database.db.execute(sql`select platform, role from users`)).toEqual([
    { platform: 1, role: 1 },
  ]);
  expect(await database.db.select({ platform: users.platform, role: users.role }).from(users)).toEqual([
    { platform: "KAKAO", role: "OPERATOR" },
  ]);
});

it("says column and value when the database holds a code that no version of ours knows", async () => {
  await database.db.execute(sql`alter table users drop constraint users_role_check`);
  await database.db.execute(sql`update users set role = 7`);
  await expect(database.db.select({ role: users.role }).from(users)).rejects.toThrow(
    "users.role holds 7, which is no code of UserRole",
  );
});
