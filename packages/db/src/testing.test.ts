import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { createTestDatabase } from "./testing.js";

const first = await createTestDatabase();
const second = await createTestDatabase();
afterAll(async () => {
  await first.close();
  await second.close();
});

test("a test database is migrated", async () => {
  const [row] = await first.db.execute<{ tables: number }>(
    sql`SELECT count(*)::int AS tables FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  expect(row?.tables).toBeGreaterThan(0);
});

test("what one database holds, another doesn't", async () => {
  await first.db.execute(sql`CREATE TABLE only_here (id int)`);
  const exists = sql`SELECT to_regclass('only_here') IS NOT NULL AS exists`;
  expect([...(await first.db.execute(exists))]).toEqual([{ exists: true }]);
  expect([...(await second.db.execute(exists))]).toEqual([{ exists: false }]);
});
