import type { Queryable } from "@octopus/db";
import { users } from "@octopus/db/schema";
import { eq } from "drizzle-orm";

/** Where a person can be written to; null when they have given no address, or have left. */
export async function emailOf(db: Queryable, userId: number): Promise<string | null> {
  const [user] = await db.select({ email: users.email }).from(users).where(eq(users.id, userId));
  return user?.email ?? null;
}
