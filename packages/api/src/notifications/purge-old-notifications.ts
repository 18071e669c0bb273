import { notifications } from "@octopus/db/schema";
import { lte } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";

/** Longer than any of them is news, so that none of the keys that go could come again. */
const KEPT_DAYS = 7;

/** Removes notifications that are over by days, by the real clock. */
export async function purgeOldNotifications({ db, clock }: Deps): Promise<void> {
  const until = new Date(clock.realNow().getTime() - KEPT_DAYS * 24 * 3600 * 1000);
  await db.delete(notifications).where(lte(notifications.createdAt, until));
}
