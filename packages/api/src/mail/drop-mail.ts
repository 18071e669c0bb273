import type { Tx } from "@octopus/db";
import { mailOutbox } from "@octopus/db/schema";
import { eq, sql } from "drizzle-orm";

/** Takes what waits for an address, or was given up, out of the outbox: nothing goes there any more. */
export async function dropMail(tx: Tx, address: string): Promise<void> {
  await tx.delete(mailOutbox).where(eq(sql`lower(${mailOutbox.recipient})`, sql`lower(${address})`));
}
