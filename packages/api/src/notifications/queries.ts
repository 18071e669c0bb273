import { NotificationKind } from "@octopus/db/enums";
import { mutedNotifications, pushSubscriptions } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";

export interface NotificationSettings {
  /** What a browser subscribes with. */
  vapidPublicKey: string;
  /** How many browsers this person is told on. */
  devices: number;
  kinds: Record<NotificationKind, boolean>;
}

export async function notificationSettings(
  { db, config }: Deps,
  userId: number,
): Promise<NotificationSettings> {
  const [devices, muted] = await Promise.all([
    db.$count(pushSubscriptions, eq(pushSubscriptions.userId, userId)),
    db
      .select({ kind: mutedNotifications.kind })
      .from(mutedNotifications)
      .where(eq(mutedNotifications.userId, userId)),
  ]);
  const off = new Set(muted.map(({ kind }) => kind));
  const kinds = Object.fromEntries(NotificationKind.names.map((kind) => [kind, !off.has(kind)]));
  return { vapidPublicKey: config.vapidPublicKey, devices, kinds: kinds as NotificationSettings["kinds"] };
}
