import type { Sql } from "postgres";

/**
 * Calls `onMail` whenever mail is committed to the outbox, and at once for mail that came before. The driver keeps a
 * connection of its own for this, listens again by itself after the database was away, and closes it with the pool.
 */
export async function listenForMail(sql: Sql, onMail: () => void): Promise<void> {
  // The third argument is called each time listening begins: what was committed while nobody listened waits till then.
  await sql.listen("mail_outbox", onMail, onMail);
}
