import type { Tx } from "@octopus/db";
import { users } from "@octopus/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { BusinessError } from "../kernel/errors.js";

/**
 * Lock: a suspension waits for a seat that is being taken, and the other way round (`takeSeat`, `requireInGoodStanding`);
 * of two operators the second sees what the first has done. Throws USER_NOT_FOUND.
 */
export async function lockPerson(tx: Tx, userId: number) {
  const [person] = await tx
    .select({ role: users.role, email: users.email, suspendedAt: users.suspendedAt })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.leftAt)))
    .for("no key update");
  if (!person) throw new BusinessError("USER_NOT_FOUND");
  return person;
}
