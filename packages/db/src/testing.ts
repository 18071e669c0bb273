import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { freePort } from "../../../scripts/ports/free-port.mjs";
import { connect, type Db } from "./client.js";
import { startEmbeddedPostgres } from "./embedded-postgres.js";
import { testServerUrl } from "./env.js";
import { migrate } from "./migrate.js";

const TEMPLATE = "octopus_template";

export interface TestServer {
  /** The superuser's way in; databases are cloned through it. */
  url: string;
  stop: () => Promise<void>;
}

export interface TestDatabase {
  /** For opening further pools, or for starting another process on the same database. */
  url: string;
  db: Db;
  close: () => Promise<void>;
}

/** Starts a throw-away PostgreSQL with a migrated template database in it; `stop` leaves nothing behind. */
export async function startTestServer(): Promise<TestServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "octopus-test-postgres-"));
  const removeDir = () => rm(dataDir, { recursive: true, force: true });
  try {
    const server = await startEmbeddedPostgres({ dataDir, durable: false });
    await execute(server.url, (sql) => sql`CREATE DATABASE ${sql(TEMPLATE)}`);
    await migrate(onDatabase(server.url, TEMPLATE));
    return {
      url: server.url,
      stop: async () => {
        await server.stop();
        await removeDir();
      },
    };
  } catch (error) {
    await removeDir();
    throw error;
  }
}

/**
 * A migrated, empty database of the caller's own, cloned from the template in some ten milliseconds: one for each test
 * file, so that files can't see each other. `close` ends its connections; the database goes with the server.
 * Outside of a test run (a bare script) a server is started first, and stopped with the last database.
 */
export async function createTestDatabase({ poolSize = 10 } = {}): Promise<TestDatabase> {
  const announced = testServerUrl();
  const server =
    announced === undefined ? await borrowOwnServer() : { url: announced, giveBack: async () => undefined };
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await execute(server.url, (sql) => sql`CREATE DATABASE ${sql(name)} TEMPLATE ${sql(TEMPLATE)}`);
  const url = onDatabase(server.url, name);
  const { db, close } = connect(url, { poolSize });
  return {
    url,
    db,
    close: async () => {
      await close();
      await server.giveBack();
    },
  };
}

/** A database on a server of its own, at an address that stays: the server can be killed there, and started again. */
export interface FragileDatabase extends TestDatabase {
  /** SIGKILL, as from the kernel when memory runs out; comes back when nothing of it is left. */
  killServer: () => Promise<void>;
  startServer: () => Promise<void>;
}

/** Migrated and empty, on a disk of the caller's choice. What it has acknowledged is safe, as in production. */
export async function createFragileDatabase(disk = tmpdir()): Promise<FragileDatabase> {
  const parent = await mkdtemp(path.join(disk, "octopus-fragile-postgres-"));
  const dataDir = path.join(parent, "data");
  // While it is down, nobody else may get its port.
  const port = await freePort();
  let server = await startEmbeddedPostgres({ dataDir, durable: true, port });
  await migrate(server.url);
  const { db, close } = connect(server.url);
  return {
    url: server.url,
    db,
    async killServer() {
      const [pid] = (await readFile(path.join(dataDir, "postmaster.pid"), "utf8")).split("\n");
      process.kill(Number(pid), "SIGKILL");
      await server.ended;
    },
    async startServer() {
      server = await startEmbeddedPostgres({ dataDir, durable: true, port });
    },
    async close() {
      await close();
      await server.stop();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

let ownServer: Promise<TestServer> | undefined;
let borrowers = 0;

async function borrowOwnServer(): Promise<{ url: string; giveBack: () => Promise<void> }> {
  borrowers += 1;
  ownServer ??= startTestServer();
  const server = await ownServer;
  return {
    url: server.url,
    giveBack: async () => {
      borrowers -= 1;
      if (borrowers > 0) return;
      ownServer = undefined;
      await server.stop();
    },
  };
}

async function execute(url: string, statement: (sql: postgres.Sql) => PromiseLike<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await statement(sql);
  } finally {
    await sql.end();
  }
}

function onDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
