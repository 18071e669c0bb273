import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "../columns/timestamps.js";

/** How often something was done lately, counted for all instances together. The columns are what the library asks for. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    /** The limit's name and a keyed hash of whom it counts. */
    key: text("key").primaryKey(),
    points: integer("points").notNull(),
    /** When counting begins anew. Real clock. */
    expire: instant("expire"),
  },
  (t) => [index("rate_limits_expire_idx").on(t.expire)],
);
