import { timestamp } from "drizzle-orm/pg-core";

/** An instant (timestamptz). Which clock wrote it, mission time or real time, is said at each column. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });
