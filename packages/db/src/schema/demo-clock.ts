import { sql } from "drizzle-orm";
import { bigint, check, pgTable, smallint } from "drizzle-orm/pg-core";

/** Demo mode only: how far mission time is ahead of the real clock, negative when it is behind. At most one row. */
export const demoClock = pgTable(
  "demo_clock",
  {
    id: smallint("id").primaryKey().default(1),
    aheadMilliseconds: bigint("ahead_milliseconds", { mode: "number" }).notNull(),
  },
  (t) => [check("demo_clock_one_row_check", sql`${t.id} = 1`)],
);
