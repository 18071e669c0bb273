/** The settings of this package's own programs; the apps read theirs in their own env files. */

/** DATABASE_URL, for the migration program. Throws one sentence when it is missing. */
export function databaseUrl(): string {
  const url = process.env["DATABASE_URL"];
  if (url === undefined || url === "")
    throw new Error("DATABASE_URL is not set: which database shall be migrated?");
  return url;
}

/** Where the embedded PostgreSQL of `npm start` keeps its cluster, and the port it shall use (absent: a free one). */
export function embeddedPostgresSettings(): { dataDir: string; port?: number } {
  const dataDir = process.env["POSTGRES_DATA_DIR"];
  const port = process.env["POSTGRES_PORT"];
  if (dataDir === undefined || dataDir === "")
    throw new Error("POSTGRES_DATA_DIR is not set: where is the database?");
  return port === undefined || port === "" ? { dataDir } : { dataDir, port: Number(port) };
}

/** Whether this program has to go when the one that started it does: its standard input then ends. */
export function endsWithParent(): boolean {
  return process.env["OCTOPUS_PARENT_PIPE"] === "1";
}

const TEST_SERVER = "OCTOPUS_TEST_POSTGRES_URL";

/** The server that this test run started for all of its files; absent in a bare script. */
export function testServerUrl(): string | undefined {
  return process.env[TEST_SERVER];
}

/** Tells the test processes that will be started from here where the run's server is. */
export function announceTestServer(url: string): void {
  process.env[TEST_SERVER] = url;
}
