import { date, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { ref } from "../columns/id.js";
import { instant } from "../columns/timestamps.js";
import { memberships } from "./memberships.js";

/** Who was reminded by mail on which Asia/Seoul day; its key is what keeps two workers from reminding twice. */
export const reminders = pgTable(
  "reminders",
  {
    membershipId: ref("membership_id")
      .notNull()
      .references(() => memberships.id),
    day: date("day", { mode: "string" }).notNull(),
    /** Mission time. */
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.membershipId, t.day] })],
);
