import type { Db } from "@octopus/db";
import {
  missions,
  mutedNotifications,
  type NotificationDetails,
  notifications,
  pushSubscriptions,
  users,
} from "@octopus/db/schema";
import type { NotificationKind } from "@octopus/db/enums";
import { and, eq, inArray, isNull, lte, notExists, sql } from "drizzle-orm";
import type { Language } from "../kernel/errors.js";
import type { PushTarget } from "../ports/push-sender.js";

export interface ClaimedNotification {
  readonly id: number;
  readonly kind: NotificationKind;
  readonly key: string;
  readonly missionId: number;
  readonly details: NotificationDetails;
  readonly expiresAt: Date;
  /** Tries so far, this one included. */
  readonly attempts: number;
}

/** A browser that a notification is still to be sent to. */
export interface Device extends PushTarget {
  readonly subscriptionId: number;
  readonly language: Language;
  /** The mission's title, as it is now. */
  readonly title: string;
  /** The octopus of the person who is told. */
  readonly avatar: {
    readonly color: number;
    readonly face: number;
    readonly hat: number;
    readonly pet: number;
  };
}

const due = (realNow: Date) =>
  and(isNull(notifications.finishedAt), lte(notifications.nextAttemptAt, realNow));

export function countDue(db: Db, realNow: Date): Promise<number> {
  return db.$count(notifications, due(realNow));
}

/**
 * Takes up to `limit` due notifications until `leaseUntil`: whoever else looks for some passes over them, and if this
 * process dies they are due again after it. One short statement, so that no transaction waits for a push service.
 */
export async function claimNotifications(
  db: Db,
  { realNow, leaseUntil, limit }: { realNow: Date; leaseUntil: Date; limit: number },
): Promise<ClaimedNotification[]> {
  // In a WITH and not in an IN (…), which PostgreSQL may run more than once and so claim more than the limit.
  const next = db.$with("next").as(
    db
      .select({ id: notifications.id })
      .from(notifications)
      .where(due(realNow))
      .orderBy(notifications.nextAttemptAt, notifications.id)
      .limit(limit)
      // Keeps two workers off the same notification until the lease is written.
      .for("update", { skipLocked: true }),
  );
  return db
    .with(next)
    .update(notifications)
    .set({ attempts: sql`${notifications.attempts} + 1`, nextAttemptAt: leaseUntil })
    .from(next)
    .where(eq(notifications.id, next.id))
    .returning({
      id: notifications.id,
      kind: notifications.kind,
      key: notifications.key,
      missionId: notifications.missionId,
      details: notifications.details,
      expiresAt: notifications.expiresAt,
      attempts: notifications.attempts,
    });
}

/** Where each of the notifications is still to be sent: what was switched off meanwhile is sent nowhere. */
export async function devicesOf(db: Db, ids: readonly number[]): Promise<Map<number, Device[]>> {
  const rows = await db
    .select({
      id: notifications.id,
      subscriptionId: pushSubscriptions.id,
      endpoint: pushSubscriptions.endpoint,
      p256dh: pushSubscriptions.p256dh,
      auth: pushSubscriptions.auth,
      language: pushSubscriptions.language,
      title: missions.title,
      avatar: {
        color: users.avatarColor,
        face: users.avatarFace,
        hat: users.avatarHat,
        pet: users.avatarPet,
      },
    })
    .from(notifications)
    .innerJoin(pushSubscriptions, eq(pushSubscriptions.userId, notifications.userId))
    .innerJoin(users, eq(users.id, notifications.userId))
    .innerJoin(missions, eq(missions.id, notifications.missionId))
    .where(
      and(
        inArray(notifications.id, [...ids]),
        sql`${pushSubscriptions.id} <> all(${notifications.settledSubscriptions})`,
        notExists(
          db
            .select({ kind: mutedNotifications.kind })
            .from(mutedNotifications)
            .where(
              and(
                eq(mutedNotifications.userId, notifications.userId),
                eq(mutedNotifications.kind, notifications.kind),
              ),
            ),
        ),
      ),
    );
  const devices = new Map<number, Device[]>();
  for (const { id, ...device } of rows) devices.set(id, [...(devices.get(id) ?? []), device]);
  return devices;
}

/** Only while our lease still holds: after it another worker may be sending this notification. */
const ours = ({ id, attempts }: ClaimedNotification) =>
  and(eq(notifications.id, id), eq(notifications.attempts, attempts));

/** Due again at `until`, for every device but those of `settled`. */
export async function putOffNotification(
  db: Db,
  claimed: ClaimedNotification,
  { until, settled }: { until: Date; settled: readonly number[] },
): Promise<void> {
  const more = sql`(select array_agg(value::bigint) from json_array_elements_text(${JSON.stringify(settled)}::text::json))`;
  await db
    .update(notifications)
    .set({
      nextAttemptAt: until,
      settledSubscriptions: sql`${notifications.settledSubscriptions} || coalesce(${more}, '{}')`,
    })
    .where(ours(claimed));
}

/** Keeps the row, for its key, without what it tells about somebody. */
export async function finishNotification(db: Db, claimed: ClaimedNotification, realNow: Date): Promise<void> {
  await db.update(notifications).set({ finishedAt: realNow, details: {} }).where(ours(claimed));
}

export async function dropSubscription(db: Db, id: number): Promise<void> {
  await db.delete(pushSubscriptions).where(eq(pushSubscriptions.id, id));
}
