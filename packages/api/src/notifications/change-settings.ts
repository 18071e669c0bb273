import { inTransaction } from "@octopus/db";
import { NotificationKind } from "@octopus/db/enums";
import { mutedNotifications, users } from "@octopus/db/schema";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";

/**
 * Switches kinds of notifications on and off; those that are not named stay as they are. Throws UNAUTHORIZED when the
 * person has left.
 */
export async function changeSettings(
  { db }: Deps,
  { userId, kinds }: { userId: number; kinds: Partial<Record<NotificationKind, boolean | undefined>> },
): Promise<void> {
  const switchedTo = (on: boolean) => NotificationKind.names.filter((kind) => kinds[kind] === on);
  const muted = switchedTo(false);
  await inTransaction(db, async (tx) => {
    // Lock: nobody leaves meanwhile, and what is chosen is not kept of those who have.
    const [person] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.leftAt)))
      .for("share");
    if (!person) throw new BusinessError("UNAUTHORIZED");
    await tx
      .delete(mutedNotifications)
      .where(and(eq(mutedNotifications.userId, userId), inArray(mutedNotifications.kind, switchedTo(true))));
    if (muted.length > 0)
      await tx
        .insert(mutedNotifications)
        .values(muted.map((kind) => ({ userId, kind })))
        .onConflictDoNothing();
  });
}
