import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { intEnum, intEnumCheck } from "../columns/int-enum.js";
import { instant } from "../columns/timestamps.js";
import { NotificationKind } from "../enums.js";

/** What the words of a notification need, besides the mission's title; which, depends on the kind. */
export interface NotificationDetails {
  /** The minute of the day at which the window closes. */
  readonly untilMinute?: number;
  /** Who checked in. */
  readonly nickname?: string | null;
  /** What came back of the stake, the team bonus included. */
  readonly points?: number;
  readonly dispute?: DisputeNews;
}

/** What has become of a dispute, and what of it somebody is told. */
export type DisputeNews = { readonly checkInId: number } & (
  | {
      readonly event: "RAISED" | "ANSWERED";
      /** Whoever raised or answered it. */
      readonly nickname: string | null;
      /** Their words. */
      readonly text: string;
    }
  | {
      readonly event: "DECIDED";
      readonly accepted: boolean;
      /** As whom somebody is told. */
      readonly role: "CONCERNED" | "RAISER" | "TEAM";
    }
);

/**
 * Push notifications, one row per person and event, written in the transaction that causes them. A row stays for some
 * days after it was sent, so that its key keeps the event from being told again. Real clock.
 *
 * No foreign keys: each would lock a mission and a person while hundreds of rows are written, across the order in which
 * missions are locked elsewhere. Neither is ever deleted.
 */
export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    userId: ref("user_id").notNull(),
    kind: intEnum("notifications.kind", NotificationKind).notNull(),
    /** The event and whom it is told to, such as `window-opens:<membership>:<day>:<window>`. */
    key: text("key").notNull(),
    missionId: ref("mission_id").notNull(),
    details: jsonb("details").$type<NotificationDetails>().notNull(),
    createdAt: instant("created_at").notNull(),
    /** From when on it is no news any more. */
    expiresAt: instant("expires_at").notNull(),
    attempts: smallint("attempts").notNull().default(0),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    /** Subscriptions that need no further try: what failed on one device is not told twice on another. */
    settledSubscriptions: bigint("settled_subscriptions", { mode: "number" })
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** When it was sent everywhere, or given up. */
    finishedAt: instant("finished_at"),
  },
  (t) => [
    intEnumCheck("notifications_kind_check", t.kind, NotificationKind),
    uniqueIndex("notifications_key_key").on(t.key),
    index("notifications_waiting_idx")
      .on(t.nextAttemptAt, t.id)
      .where(sql`${t.finishedAt} is null`),
    index("notifications_created_at_idx").on(t.createdAt),
  ],
);
