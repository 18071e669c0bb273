import { announceTestServer } from "./env.js";
import { startTestServer } from "./testing.js";

/** Vitest's global setup: one PostgreSQL for the whole run. Test processes find it through their environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  announceTestServer(server.url);
  return server.stop;
}
