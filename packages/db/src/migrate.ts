import { readMigrationFiles } from "drizzle-orm/migrator";
import { migrate as run } from "drizzle-orm/postgres-js/migrator";
import { sql } from "drizzle-orm";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { connect, type Db } from "./client.js";

const LOCK = 4_815_162_342;

/** packages/db/migrations, found from the source file as from any bundle of the repository. */
function migrationsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, "packages", "db", "migrations");
    if (existsSync(candidate)) return candidate;
    const parent = dirname(folder);
    if (parent === folder) throw new Error("packages/db/migrations was not found above " + import.meta.url);
    folder = parent;
  }
}

/** Brings the database at `url` up to date. Two processes that start at once migrate one after the other. */
export async function migrate(url: string): Promise<void> {
  const { db, close } = connect(url, { poolSize: 1, name: "octopus-migrate" });
  try {
    await db.execute(sql`select pg_advisory_lock(${LOCK})`);
    await run(db, { migrationsFolder: migrationsFolder() });
  } finally {
    await close();
  }
}

/** Whether the newest migration of this build has been applied: part of readiness. */
export async function migrationsAreCurrent(db: Db): Promise<boolean> {
  const newest = readMigrationFiles({ migrationsFolder: migrationsFolder() }).at(-1);
  const [row] = await db.execute<{ applied: string | null }>(
    sql`select max(created_at)::text as applied from drizzle.__drizzle_migrations`,
  );
  return newest !== undefined && Number(row?.applied ?? 0) >= newest.folderMillis;
}
