import { inTransaction } from "@octopus/db";
import { NotificationKind } from "@octopus/db/enums";
import { mutedNotifications } from "@octopus/db/schema";
import { and, eq, inArray } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";

/** Switches kinds of notifications on and off; those that are not named stay as they are. */
export async function changeSettings(
  { db }: Deps,
  { userId, kinds }: { userId: number; kinds: Partial<Record<NotificationKind, boolean | undefined>> },
): Promise<void> {
  const switchedTo = (on: boolean) => NotificationKind.names.filter((kind) => kinds[kind] === on);
  const muted = switchedTo(false);
  await inTransaction(db, async (tx) => {
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
