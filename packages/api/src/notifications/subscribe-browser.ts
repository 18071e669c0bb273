import { inTransaction } from "@octopus/db";
import { pushSubscriptions, users } from "@octopus/db/schema";
import { and, desc, eq, isNull, notInArray } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { BusinessError, type Language } from "../kernel/errors.js";
import { isPublicHost } from "../kernel/public-host.js";

const MAX_BROWSERS = 10;

interface Subscription {
  readonly userId: number;
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
  readonly language: Language;
}

/**
 * Tells a person on this browser from now on, in its language, and nobody else any more: an endpoint belongs to whoever
 * subscribed with it last. Of more than ten browsers of a person the oldest goes.
 *
 * Throws BAD_REQUEST for an endpoint that is not https, or not in the public internet: sending to it must not be a way
 * to knock at what only we can reach; demo mode takes any. Throws UNAUTHORIZED when the person has left.
 */
export async function subscribeBrowser(
  { db, clock, config }: Deps,
  { userId, endpoint, keys, language }: Subscription,
): Promise<void> {
  const { protocol, hostname } = new URL(endpoint);
  if (!config.demo && (protocol !== "https:" || !isPublicHost(hostname)))
    throw new BusinessError("BAD_REQUEST");
  const subscription = { userId, ...keys, language, createdAt: clock.realNow() };
  await inTransaction(db, async (tx) => {
    // Lock: of two browsers that subscribe at once, the second sees the first, and so the limit holds.
    const [person] = await tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.leftAt)))
      .for("no key update");
    // The access token outlives the account by up to 15 minutes.
    if (!person) throw new BusinessError("UNAUTHORIZED");
    await tx
      .insert(pushSubscriptions)
      .values({ endpoint, ...subscription })
      .onConflictDoUpdate({ target: pushSubscriptions.endpoint, set: subscription });
    const newest = tx
      .select({ id: pushSubscriptions.id })
      .from(pushSubscriptions)
      .where(eq(pushSubscriptions.userId, userId))
      .orderBy(desc(pushSubscriptions.createdAt), desc(pushSubscriptions.id))
      .limit(MAX_BROWSERS);
    await tx
      .delete(pushSubscriptions)
      .where(and(eq(pushSubscriptions.userId, userId), notInArray(pushSubscriptions.id, newest)));
  });
}
