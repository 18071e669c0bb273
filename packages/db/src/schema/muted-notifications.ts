import { pgTable, primaryKey } from "drizzle-orm/pg-core";
import { ref } from "../columns/id.js";
import { intEnum, intEnumCheck } from "../columns/int-enum.js";
import { NotificationKind } from "../enums.js";
import { users } from "./users.js";

/** What a person has switched off: a row is there for what differs from the default, which is all on. */
export const mutedNotifications = pgTable(
  "muted_notifications",
  {
    userId: ref("user_id")
      .notNull()
      .references(() => users.id),
    kind: intEnum("muted_notifications.kind", NotificationKind).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.kind] }),
    intEnumCheck("muted_notifications_kind_check", t.kind, NotificationKind),
  ],
);
