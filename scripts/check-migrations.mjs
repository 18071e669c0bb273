// Fails when the schema and the migrations differ: drizzle-kit generates into a copy, and must find nothing to do.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const db = fileURLToPath(new URL("../packages/db", import.meta.url));
const drizzleKit = fileURLToPath(new URL("../node_modules/drizzle-kit/bin.cjs", import.meta.url));
const copy = mkdtempSync(path.join(tmpdir(), "octopus-migrations-"));

const migrationsIn = (dir) => readdirSync(dir).filter((name) => name.endsWith(".sql"));

try {
  cpSync(path.join(db, "migrations"), copy, { recursive: true });
  const args = ["generate", "--dialect=postgresql", "--schema=./src/schema/index.ts"];
  // drizzle-kit takes `out` relative to the directory it runs in only.
  const run = spawnSync(process.execPath, [drizzleKit, ...args, `--out=${path.relative(db, copy)}`], {
    cwd: db,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const before = new Set(migrationsIn(path.join(db, "migrations")));
  const added = migrationsIn(copy).filter((name) => !before.has(name));
  // drizzle-kit asks (and, without a terminal, fails) when a column looks renamed: that is a difference, too.
  if (run.status !== 0 || !run.stdout.includes("No schema changes")) {
    console.error(
      run.status === 0 && added.length > 0 ? "The schema has changes without a migration:" : run.stdout,
    );
    console.error(run.stderr);
    console.error("Run `npm run db:generate` and commit what it makes.");
    process.exitCode = 1;
  } else {
    console.log(`The ${before.size} migrations match the schema.`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
