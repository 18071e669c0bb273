import { startEmbeddedPostgres } from "@octopus/db/embedded-postgres";
import { migrate } from "@octopus/db";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { announceTestServer } from "./env.js";

/** The name is the one that `createTestDatabase` clones, so that a part can have a whole test API here. */
const MIGRATED = "octopus_template";

/** A PostgreSQL of the bench's own, with the settings that `npm start` runs it with: safe on a power cut. */
export interface BenchServer {
  /**
   * Makes a database: migrated and empty, or a copy of the one that is named, which nobody may be connected to. Answers
   * its address.
   */
  newDatabase(name: string, copyOf?: string): Promise<string>;
  dropDatabase(name: string): Promise<void>;
  /** Writes out what is still to be written, so that it is not done in the middle of the next measurement. */
  checkpoint(): Promise<void>;
  stop(): Promise<void>;
}

export async function startBenchServer(): Promise<BenchServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "octopus-bench-"));
  const server = await startEmbeddedPostgres({ dataDir: path.join(dataDir, "postgres"), durable: true });
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  const addressOf = (name: string) => {
    const url = new URL(server.url);
    url.pathname = name;
    return url.href;
  };
  await sql`create database ${sql(MIGRATED)}`;
  await migrate(addressOf(MIGRATED));
  announceTestServer(server.url);
  return {
    async newDatabase(name, copyOf = MIGRATED) {
      await sql`create database ${sql(name)} template ${sql(copyOf)} strategy file_copy`;
      return addressOf(name);
    },
    async dropDatabase(name) {
      await sql`drop database if exists ${sql(name)} with (force)`;
    },
    async checkpoint() {
      await sql`checkpoint`;
    },
    async stop() {
      await sql.end();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
