import type { Sql } from "postgres";

/**
 * Calls `onWritten` whenever something is committed to an outbox, and at once for what came before. The driver keeps a
 * connection of its own for this, listens again by itself after the database was away (and calls `onBack`), and closes it
 * with the pool.
 */
export async function listenToOutbox(
  sql: Sql,
  outbox: "mail_outbox" | "notifications" | "photos" | "job_runs",
  onWritten: () => void,
  onBack: () => void = () => {},
): Promise<void> {
  let listenedBefore = false;
  // The third argument is called each time listening begins: what was committed while nobody listened waits till then.
  await sql.listen(outbox, onWritten, () => {
    onWritten();
    if (listenedBefore) onBack();
    listenedBefore = true;
  });
}
