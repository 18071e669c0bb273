import { inTransaction } from "@octopus/db";
import { users } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { enqueueMail } from "../mail/index.js";
import { lockPerson } from "./lock-person.js";
import { resumedMail } from "./suspension-mail.js";

/** Ends a suspension, and says so by mail. Throws USER_NOT_FOUND, and BAD_REQUEST for someone who isn't suspended. */
export async function resumeUser(
  { db, clock, config, log }: Deps,
  { operatorId, userId }: { operatorId: number; userId: number },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const person = await lockPerson(tx, userId);
    if (person.suspendedAt === null) throw new BusinessError("BAD_REQUEST");
    await tx.update(users).set({ suspendedAt: null, suspensionReason: null }).where(eq(users.id, userId));
    if (person.email !== null)
      await enqueueMail(tx, [{ to: person.email, ...resumedMail(config.publicUrl) }], clock.realNow());
  });
  log.info({ operatorId, userId }, "resumed");
}
