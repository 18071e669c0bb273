import { chmod, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterEach, expect, test } from "vitest";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "./embedded-postgres.js";

const leftovers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const undo of leftovers.splice(0).reverse()) await undo();
});

async function temporaryDir(): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), "octopus-embedded-"));
  leftovers.push(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

async function start(
  dataDir: string,
  options: { port?: number; durable?: boolean } = {},
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, durable: false, ...options });
  leftovers.push(server.stop);
  return server;
}

async function query<Row extends postgres.MaybeRow>(url: string, text: string): Promise<readonly Row[]> {
  const sql = postgres(url, { max: 1 });
  try {
    return await sql.unsafe<Row[]>(text);
  } finally {
    await sql.end();
  }
}

const sentenceFor = async (dataDir: string, options: { port?: number } = {}) => {
  const error: unknown = await start(dataDir, options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Error);
  const { message } = error as Error;
  expect(message).toMatch(/^[^\n]+\.$/);
  return message;
};

test("a cluster is made, closed to other people, and used again after its server was killed", async () => {
  const dataDir = path.join(await temporaryDir(), "made", "on the way");
  const first = await start(dataDir, { durable: true });
  await query(first.url, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('운동')");
  const [pid] = await query<{ pid: number }>(
    first.url,
    "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid",
  );
  expect((await stat(dataDir)).mode & 0o077).toBe(0);

  process.kill(pid?.pid ?? 0, "SIGKILL");
  await first.ended;
  expect(await readdir(dataDir)).toContain("postmaster.pid");

  const second = await start(dataDir);
  expect(await query(second.url, "SELECT word FROM kept")).toEqual([{ word: "운동" }]);
});

test("a lock file whose process number now belongs to another program doesn't hold us up", async () => {
  const dataDir = await temporaryDir();
  await (await start(dataDir)).stop();
  await writeFile(path.join(dataDir, "postmaster.pid"), `${process.pid}\n${dataDir}\n`);
  const server = await start(dataDir);
  expect(await query(server.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("it speaks UTF-8, in C.UTF-8 and UTC, and knows 한글 as letters", async () => {
  const { url } = await start(await temporaryDir());
  expect(
    await query(
      url,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('timezone') AS zone, datlocale,
              '운동' ~ '^[[:alpha:]]+$' AS letters, current_setting('listen_addresses') AS address
       FROM pg_database WHERE datname = current_database()`,
    ),
  ).toEqual([{ encoding: "UTF8", zone: "UTC", datlocale: "C.UTF-8", letters: true, address: "127.0.0.1" }]);
});

test("a second server on the same directory is told which process has it", async () => {
  const dataDir = await temporaryDir();
  await start(dataDir);
  expect(await sentenceFor(dataDir)).toMatch(/is in use by another PostgreSQL server \(process \d+\)/);
});

test("a taken port is told", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  leftovers.push(() => new Promise((resolve) => other.close(resolve)));
  const { port } = other.address() as { port: number };
  expect(await sentenceFor(await temporaryDir(), { port })).toContain(`Port ${port} is already in use`);
});

test.each([
  ["something else", { "holiday.jpg": "…" }, /holds something that is not a PostgreSQL database/],
  ["another major version", { PG_VERSION: "16\n" }, /made by PostgreSQL 16, and this is PostgreSQL 18/],
  ["half a cluster", { PG_VERSION: "18\n" }, /is broken \(files are missing\)/],
])("a directory with %s is refused and left as it is", async (_, files, sentence) => {
  const dataDir = await temporaryDir();
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(dataDir, name), content);
  expect(await sentenceFor(dataDir)).toMatch(sentence);
  expect(await readdir(dataDir)).toEqual(Object.keys(files));
});

test("a file in the place of the directory is told", async () => {
  const file = path.join(await temporaryDir(), "file");
  await writeFile(file, "");
  expect(await sentenceFor(file)).toContain("is not a directory");
});

test("a damaged cluster is told in PostgreSQL's own words", async () => {
  const dataDir = await temporaryDir();
  await (await start(dataDir)).stop();
  await writeFile(path.join(dataDir, "global", "pg_control"), "damaged");
  expect(await sentenceFor(dataDir)).toMatch(/could not start on .*pg_control/);
});

/** Root may read and write anything: for the length of `work`, root is nobody. */
async function withoutRootsRights<Result>(work: () => Promise<Result>): Promise<Result> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test("a directory we may not read is told", async () => {
  const dataDir = await temporaryDir();
  await chmod(dataDir, 0o000);
  leftovers.push(() => chmod(dataDir, 0o700));
  expect(await withoutRootsRights(() => sentenceFor(dataDir))).toMatch(/can't be read \(EACCES\)/);
});

test("a directory we may not write is told", async () => {
  const parent = await temporaryDir();
  await chmod(parent, 0o555);
  leftovers.push(() => chmod(parent, 0o700));
  expect(await withoutRootsRights(() => sentenceFor(path.join(parent, "postgres")))).toContain(
    "permission denied",
  );
});
