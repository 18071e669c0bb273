import { pushSubscriptions } from "@octopus/db/schema";
import { and, eq } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";

/** Tells a person on this browser no more. One that is not theirs, or not there, is left as it is. */
export async function unsubscribeBrowser(
  { db }: Deps,
  { userId, endpoint }: { userId: number; endpoint: string },
): Promise<void> {
  await db
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.userId, userId), eq(pushSubscriptions.endpoint, endpoint)));
}
