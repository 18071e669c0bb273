import { setInterval } from "node:timers/promises";
import postgres from "postgres";

const EVERY_MILLISECONDS = 10;

/**
 * Looks again and again until `work` is done. Answers in how many of 100 looks a connection stood in line for an account.
 * (At the end of a night a worker waits for the missions that the others still have: that is not meant here.)
 */
export async function waitsForAccounts(url: string, work: Promise<unknown>): Promise<number> {
  const sql = postgres(url, { max: 1 });
  const done = new AbortController();
  void work.finally(() => done.abort()).catch(() => undefined);
  let looks = 0;
  let waits = 0;
  for await (const _ of setInterval(EVERY_MILLISECONDS)) {
    if (done.signal.aborted) break;
    const waiting = await sql`
      select from pg_stat_activity a join pg_locks l on l.pid = a.pid
      where a.wait_event_type = 'Lock' and l.locktype = 'tuple' and l.database = a.datid
        and l.relation = 'accounts'::regclass limit 1`;
    looks++;
    waits += waiting.length;
  }
  await sql.end();
  return looks === 0 ? 0 : (100 * waits) / looks;
}
