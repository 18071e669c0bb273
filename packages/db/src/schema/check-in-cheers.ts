import { index, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { ref } from "../columns/id.js";
import { instant } from "../columns/timestamps.js";
import { checkIns } from "./check-ins.js";
import { users } from "./users.js";

/** A member's applause for another's check-in: there or not, and counted by its rows. */
export const checkInCheers = pgTable(
  "check_in_cheers",
  {
    checkInId: ref("check_in_id")
      .notNull()
      .references(() => checkIns.id),
    userId: ref("user_id")
      .notNull()
      .references(() => users.id),
    /** Mission time. */
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.checkInId, t.userId] }),
    index("check_in_cheers_user_id_idx").on(t.userId),
  ],
);
