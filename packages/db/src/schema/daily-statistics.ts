import { sql } from "drizzle-orm";
import { date, integer, jsonb, pgTable } from "drizzle-orm/pg-core";
import { points } from "../columns/points.js";
import { instant } from "../columns/timestamps.js";
import type { MissionStatus, MissionType, TransferKind } from "../enums.js";

/** One row per Asia/Seoul day, written the night after; collecting a day again replaces its row. */
export const dailyStatistics = pgTable("daily_statistics", {
  day: date("day", { mode: "string" }).primaryKey(),
  signUps: integer("sign_ups").notNull(),
  peopleCheckingIn: integer("people_checking_in").notNull(),
  missionsByStatus: jsonb("missions_by_status").$type<Record<MissionStatus, number>>().notNull(),
  /** The same by type as well; without names on days from before it was kept. */
  missionsByStatusAndType: jsonb("missions_by_status_and_type")
    .$type<Partial<Record<MissionStatus, Record<MissionType, number>>>>()
    .notNull()
    .default(sql`'{}'`),
  /** Points moved that day; without names on days from before it was kept. */
  pointsByKind: jsonb("points_by_kind")
    .$type<Partial<Record<TransferKind, number>>>()
    .notNull()
    .default(sql`'{}'`),
  checkInsByType: jsonb("check_ins_by_type").$type<Record<MissionType, number>>().notNull(),
  /** Members settled that day by success rate: ten classes of 1,000 basis points, the eleventh for exactly 10000. */
  successRates: jsonb("success_rates").$type<number[]>().notNull(),
  staked: points("staked").notNull(),
  refunded: points("refunded").notNull(),
  forfeited: points("forfeited").notNull(),
  bonus: points("bonus").notNull(),
  /** Real clock. */
  collectedAt: instant("collected_at").notNull(),
});
