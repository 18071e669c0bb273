import { sql } from "drizzle-orm";
import { date, index, pgTable, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { codeLiteral, intEnum, intEnumCheck } from "../columns/int-enum.js";
import { instant } from "../columns/timestamps.js";
import { CheckInStatus } from "../enums.js";
import { memberships } from "./memberships.js";
import { missions } from "./missions.js";
import { photos } from "./photos.js";
import { users } from "./users.js";

export const checkIns = pgTable(
  "check_ins",
  {
    id: id(),
    missionId: ref("mission_id")
      .notNull()
      .references(() => missions.id),
    membershipId: ref("membership_id")
      .notNull()
      .references(() => memberships.id),
    userId: ref("user_id")
      .notNull()
      .references(() => users.id),
    photoId: ref("photo_id")
      .notNull()
      .references(() => photos.id),
    status: intEnum("check_ins.status", CheckInStatus)
      .notNull()
      .default(codeLiteral(CheckInStatus, "ACCEPTED")),
    /** Asia/Seoul day. */
    day: date("day", { mode: "string" }).notNull(),
    /** Ordinal of the window it was made in. */
    window: smallint("window").notNull(),
    /** Mission time. */
    at: instant("at").notNull(),
    /** The earlier photo that this one's looks like; null when it looks like none. */
    resemblesPhotoId: ref("resembles_photo_id").references(() => photos.id),
  },
  (t) => [
    intEnumCheck("check_ins_status_check", t.status, CheckInStatus),
    uniqueIndex("check_ins_photo_id_key").on(t.photoId),
    // The last word on "at most one per window": a rejected one counts for nothing.
    uniqueIndex("check_ins_window_key")
      .on(t.membershipId, t.day, t.window)
      .where(sql`${t.status} <> ${codeLiteral(CheckInStatus, "REJECTED")}`),
    index("check_ins_mission_id_idx").on(t.missionId, t.day),
    index("check_ins_user_id_idx").on(t.userId, t.day),
    index("check_ins_day_idx").on(t.day),
    index("check_ins_resembles_photo_id_idx")
      .on(t.resemblesPhotoId)
      .where(sql`${t.resemblesPhotoId} is not null`),
  ],
);

/** A member's objection to another's check-in, and what an operator decided. Mission time. */
export const checkInDisputes = pgTable(
  "check_in_disputes",
  {
    id: id(),
    checkInId: ref("check_in_id")
      .notNull()
      .references(() => checkIns.id),
    raisedBy: ref("raised_by")
      .notNull()
      .references(() => users.id),
    reason: text("reason").notNull(),
    raisedAt: instant("raised_at").notNull(),
    /** What the person concerned says to it. */
    answer: text("answer"),
    answeredAt: instant("answered_at"),
    /** ACCEPTED or REJECTED; null while it waits. */
    outcome: intEnum("check_in_disputes.outcome", CheckInStatus),
    decidedBy: ref("decided_by").references(() => users.id),
    decidedAt: instant("decided_at"),
  },
  (t) => [
    intEnumCheck("check_in_disputes_outcome_check", t.outcome, CheckInStatus),
    uniqueIndex("check_in_disputes_check_in_id_key").on(t.checkInId),
    index("check_in_disputes_waiting_idx")
      .on(t.id)
      .where(sql`${t.decidedAt} is null`),
  ],
);
