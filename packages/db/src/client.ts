import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgTransaction } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { lastingPool } from "./lasting-pool.js";
import * as schema from "./schema/index.js";
import { type PoolWatch, watchStatements } from "./watch-statements.js";

type Schema = typeof schema;

/** A pool of connections: each statement on its own. Never enough to move points. */
export type Db = PostgresJsDatabase<Schema> & { readonly $client: postgres.Sql };

declare const inOneTransaction: unique symbol;

/** An open transaction. Only {@link inTransaction} makes one, so the compiler refuses a {@link Db} in its place. */
export type Tx = PgTransaction<PostgresJsQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>> & {
  readonly [inOneTransaction]: true;
};

/** For reads that are right inside a transaction and outside of one. */
export type Queryable = Db | Tx;

export interface Connection {
  readonly db: Db;
  /** The driver itself, for LISTEN alone. */
  readonly sql: postgres.Sql;
  /** Waits for running statements, at most `timeoutSeconds`, then closes every connection. */
  close(timeoutSeconds?: number): Promise<void>;
}

interface ConnectOptions {
  readonly poolSize?: number;
  /** What the database calls these connections. */
  readonly name?: string;
  /** Hears the text of every statement that is sent, without its values. */
  readonly onStatement?: (text: string) => void;
  /** Looks at what the pool has to do; without, nothing is counted and nothing costs. */
  readonly watch?: PoolWatch;
}

/** Opens a pool on `url` with at most `poolSize` connections; they are made as they are needed. */
export function connect(
  url: string,
  { poolSize = 10, name = "octopus", onStatement, watch }: ConnectOptions = {},
): Connection {
  const settings = {
    max: poolSize,
    ...(onStatement && { debug: (_connection: number, text: string) => onStatement(text) }),
    connection: {
      application_name: name,
      TimeZone: "UTC",
      // A page ends after some twenty rows; to memoize its look-ups PostgreSQL makes room for as many as the whole list has.
      enable_memoize: "off",
    },
    onnotice: () => {},
  };
  const pool = lastingPool(url, settings);
  // Connects when somebody listens, and not before.
  const listener = postgres(url, { ...settings, max: 1 });
  return {
    sql: listener,
    db: drizzle(watch ? watchStatements(pool.client, watch) : pool.client, { schema }),
    async close(timeoutSeconds = 5) {
      await Promise.all([pool.close(timeoutSeconds), listener.end({ timeout: timeoutSeconds })]);
    },
  };
}

/** Runs `work`, which only reads, on one snapshot of the database: nothing changes before its eyes, however long it takes. */
export function inSnapshot<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction((tx) => work(tx as Tx), {
    isolationLevel: "repeatable read",
    accessMode: "read only",
  });
}

/** Runs `work` in one transaction (READ COMMITTED): all of it is committed, or, if it throws, none. */
export function inTransaction<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction((tx) => work(tx as Tx));
}
