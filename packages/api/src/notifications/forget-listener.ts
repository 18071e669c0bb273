import type { Tx } from "@octopus/db";
import { mutedNotifications, notifications, pushSubscriptions } from "@octopus/db/schema";
import { and, eq, isNull } from "drizzle-orm";

/** Tells a person nothing any more: their browsers, their choices and what still waits to be told are gone. */
export async function forgetListener(tx: Tx, userId: number): Promise<void> {
  await tx.delete(pushSubscriptions).where(eq(pushSubscriptions.userId, userId));
  await tx.delete(mutedNotifications).where(eq(mutedNotifications.userId, userId));
  await tx
    .delete(notifications)
    .where(and(isNull(notifications.finishedAt), eq(notifications.userId, userId)));
}
