import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, uniqueIndex } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { codeLiteral, intEnum, intEnumCheck } from "../columns/int-enum.js";
import { instant } from "../columns/timestamps.js";
import { MembershipStatus } from "../enums.js";
import { missions } from "./missions.js";
import { users } from "./users.js";

/** A person's seat in a mission. Joining again after leaving makes a new row. */
export const memberships = pgTable(
  "memberships",
  {
    id: id(),
    missionId: ref("mission_id")
      .notNull()
      .references(() => missions.id),
    userId: ref("user_id")
      .notNull()
      .references(() => users.id),
    status: intEnum("memberships.status", MembershipStatus)
      .notNull()
      .default(codeLiteral(MembershipStatus, "ACTIVE")),
    /** Check-ins that count (ACCEPTED); kept by the statement that adds, disputes or decides one. */
    acceptedCount: integer("accepted_count").notNull().default(0),
    /** Check-ins in dispute; while it is above 0 this member's lines are not settled. */
    disputedCount: integer("disputed_count").notNull().default(0),
    /** Success rate in basis points, written once at settlement. */
    finalRate: integer("final_rate"),
    /** Mission time. */
    joinedAt: instant("joined_at").notNull(),
    endedAt: instant("ended_at"),
    settledAt: instant("settled_at"),
  },
  (t) => [
    intEnumCheck("memberships_status_check", t.status, MembershipStatus),
    check("memberships_counts_check", sql`${t.acceptedCount} >= 0 and ${t.disputedCount} >= 0`),
    uniqueIndex("memberships_active_key")
      .on(t.missionId, t.userId)
      .where(sql`${t.status} = ${codeLiteral(MembershipStatus, "ACTIVE")}`),
    index("memberships_user_id_idx").on(t.userId, t.missionId),
    index("memberships_mission_id_idx").on(t.missionId),
  ],
);
