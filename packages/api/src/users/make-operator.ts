import type { Db } from "@octopus/db";
import { users } from "@octopus/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";
import { BusinessError } from "../kernel/errors.js";

/**
 * Makes the person with a login id, in whatever case, an operator; they are one from their next access token on.
 * Throws USER_NOT_FOUND.
 */
export async function makeOperator(db: Db, loginId: string): Promise<void> {
  const made = await db
    .update(users)
    .set({ role: "OPERATOR" })
    .where(and(eq(sql`lower(${users.loginId})`, sql`lower(${loginId})`), isNull(users.leftAt)))
    .returning({ id: users.id });
  if (made.length === 0) throw new BusinessError("USER_NOT_FOUND");
}
