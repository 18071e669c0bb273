// The two programs as they run by hand, against a real PostgreSQL.
import { execFile } from "node:child_process";
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "../../packages/db/src/testing.ts";
import { auditLedger } from "../../packages/api/src/testing/index.ts";
import { inRoot } from "../../scripts/root.mjs";
import { makeWorld, openMissions, runningMissions } from "../testing/world.mjs";
import postgres from "postgres";

let world;
let dir;
const databases = [];
beforeAll(async () => {
  world = await makeWorld({ people: 8 });
  await openMissions(world, 2);
  await runningMissions(world, 2);
  dir = path.join(mkdtempSync(path.join(tmpdir(), "octopus-backup-")), "today");
  expect(await run("backup", world.api.databaseUrl)).toMatchObject({
    code: 0,
    said: expect.stringContaining("rows of"),
  });
}, 60_000);
afterAll(async () => {
  for (const { close } of databases) await close();
  await world.close();
  rmSync(path.dirname(dir), { recursive: true });
});

/** Runs deploy/backup or deploy/restore. Answers its exit code and what it said. */
function run(command, DATABASE_URL, directory = dir) {
  const env = { PATH: process.env.PATH, DATABASE_URL };
  return new Promise((resolve) => {
    execFile(inRoot("deploy", command), [directory], { env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, said: (stdout + stderr).trim() }),
    );
  });
}

async function emptyDatabase() {
  const database = await createTestDatabase({ poolSize: 2 });
  databases.push(database);
  return database;
}

/** Every row of every table, as text. */
async function contentOf(url) {
  const sql = postgres(url, { max: 1 });
  const tables = await sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`;
  const content = {};
  for (const { name } of tables)
    content[name] = (await sql.unsafe(`select t::text as row from "${name}" t order by 1`)).map(
      ({ row }) => row,
    );
  await sql.end();
  return content;
}

test("what was saved is there again, row by row, and the ledger is in order", async () => {
  const { url, db } = await emptyDatabase();
  expect(await run("restore", url)).toMatchObject({
    code: 0,
    said: expect.stringContaining("are restored."),
  });
  const saved = await contentOf(world.api.databaseUrl);
  expect(saved.transfers.length).toBeGreaterThan(20);
  expect(await contentOf(url)).toEqual(saved);
  const { differences } = await auditLedger({ ...world.api.deps, db });
  expect(differences).toEqual([]);
});

test("life goes on where it was: new rows get new numbers", async () => {
  const { url } = await emptyDatabase();
  await run("restore", url);
  const sql = postgres(url, { max: 1 });
  const [{ id, before }] = await sql`
    with before as (select max(id) as id from users)
    insert into users (platform, nickname, created_at) select 0, '새사람', now() returning id, (select id from before) as before`;
  await sql.end();
  expect(Number(id)).toBeGreaterThan(Number(before));
});

test("it is for its owner's eyes", () => {
  for (const name of readdirSync(dir)) expect(statSync(path.join(dir, name)).mode & 0o077, name).toBe(0);
  expect(statSync(dir).mode & 0o077).toBe(0);
});

test("it goes into an empty database only, and over no earlier one", async () => {
  expect(await run("restore", world.api.databaseUrl)).toMatchObject({
    code: 1,
    said: expect.stringContaining("There are people"),
  });
  expect(await run("backup", world.api.databaseUrl)).toMatchObject({
    code: 1,
    said: expect.stringContaining("EEXIST"),
  });
});

test.each([
  [
    "a table that was changed",
    () => appendFileSync(path.join(dir, "transfers.copy.gz"), " "),
    "transfers is not what was saved",
  ],
  [
    "another schema",
    () => rewriteManifest((manifest) => manifest.migrations.pop()),
    "other migrations: restore it with the release that made it",
  ],
  [
    "fewer rows than it says",
    () => rewriteManifest(({ tables }) => (tables.find(({ name }) => name === "users").rows += 1)),
    "nothing was restored",
  ],
  ["no manifest", () => rmSync(path.join(dir, "manifest.json")), "is no backup"],
])("of %s nothing is restored", async (_, spoil, word) => {
  const whole = Object.fromEntries(
    readdirSync(dir).map((name) => [name, readFileSync(path.join(dir, name))]),
  );
  const { url } = await emptyDatabase();
  const before = await contentOf(url);
  spoil();
  try {
    expect(await run("restore", url)).toMatchObject({ code: 1, said: expect.stringContaining(word) });
    expect(await contentOf(url)).toEqual(before);
  } finally {
    for (const [name, bytes] of Object.entries(whole)) writeFileSync(path.join(dir, name), bytes);
  }
});

function rewriteManifest(change) {
  const file = path.join(dir, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
}
