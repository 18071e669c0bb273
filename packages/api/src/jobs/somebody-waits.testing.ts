import { sql } from "drizzle-orm";
import type { TestApi } from "../testing/index.js";

/** Resolves once some connection waits for a lock. */
export async function somebodyWaits(api: TestApi): Promise<void> {
  const waiting = sql`select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await api.deps.db.execute<{ count: number }>(waiting))[0]!.count === 0);
}
