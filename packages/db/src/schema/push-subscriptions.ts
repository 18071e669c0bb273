import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { instant } from "../columns/timestamps.js";
import { users } from "./users.js";

/** Browsers that a person wants to be told on. Whoever knows an endpoint can knock at it: it goes into no log. */
export const pushSubscriptions = pgTable(
  "push_subscriptions",
  {
    id: id(),
    userId: ref("user_id")
      .notNull()
      .references(() => users.id),
    /** The push service's URL for this browser; it belongs to whoever subscribed with it last. */
    endpoint: text("endpoint").notNull(),
    /** The browser's public key and shared secret, base64url: payloads are encrypted with them (RFC 8291). */
    p256dh: text("p256dh").notNull(),
    auth: text("auth").notNull(),
    /** What the browser was set to when it subscribed. */
    language: text("language", { enum: ["ko", "en"] }).notNull(),
    /** When it subscribed last. Real clock. */
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    check("push_subscriptions_language_check", sql`${t.language} in ('ko', 'en')`),
    uniqueIndex("push_subscriptions_endpoint_key").on(t.endpoint),
    index("push_subscriptions_user_id_idx").on(t.userId),
  ],
);
