import { inTransaction } from "@octopus/db";
import { users } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { enqueueMail } from "../mail/index.js";
import { lockPerson } from "./lock-person.js";
import { suspensionMail } from "./suspension-mail.js";

/**
 * Keeps a person from opening and joining missions and from raising disputes, and tells them why by mail. What they take
 * part in goes on. Real clock.
 *
 * Throws USER_NOT_FOUND, ACCESS_NOT_ALLOWED for an operator (oneself included), BAD_REQUEST when it is so already.
 */
export async function suspendUser(
  { db, clock, config, log }: Deps,
  { operatorId, userId, reason }: { operatorId: number; userId: number; reason: string },
): Promise<void> {
  const at = clock.realNow();
  await inTransaction(db, async (tx) => {
    const person = await lockPerson(tx, userId);
    if (person.role === "OPERATOR") throw new BusinessError("ACCESS_NOT_ALLOWED");
    if (person.suspendedAt !== null) throw new BusinessError("BAD_REQUEST");
    await tx.update(users).set({ suspendedAt: at, suspensionReason: reason }).where(eq(users.id, userId));
    if (person.email !== null)
      await enqueueMail(tx, [{ to: person.email, ...suspensionMail(reason, config.publicUrl) }], at);
  });
  log.info({ operatorId, userId }, "suspended");
}
