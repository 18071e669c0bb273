import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { id, ref } from "../columns/id.js";
import { codeLiteral, intEnum, intEnumCheck } from "../columns/int-enum.js";
import { points } from "../columns/points.js";
import { instant } from "../columns/timestamps.js";
import { MissionOpenType, MissionStatus, MissionType } from "../enums.js";
import { users } from "./users.js";

const status = (...names: MissionStatus[]) => codeLiteral(MissionStatus, ...names);
const openRoom = codeLiteral(MissionOpenType, "OPEN_ROOM");

export const missions = pgTable(
  "missions",
  {
    id: id(),
    leaderId: ref("leader_id")
      .notNull()
      .references(() => users.id),
    title: text("title").notNull(),
    content: text("content").notNull(),
    type: intEnum("missions.type", MissionType).notNull(),
    openType: intEnum("missions.open_type", MissionOpenType).notNull(),
    status: intEnum("missions.status", MissionStatus)
      .notNull()
      .default(codeLiteral(MissionStatus, "UNACTIVATED")),
    stake: points("stake").notNull(),
    capacity: smallint("capacity").notNull(),
    /** ACTIVE memberships; kept by the same statement that adds or ends one. */
    memberCount: smallint("member_count").notNull().default(0),
    freeSeats: smallint("free_seats")
      .notNull()
      .generatedAlwaysAs(sql`capacity - member_count`),
    /** The share code: 8 characters without look-alikes. */
    code: text("code").notNull(),
    startsOn: date("starts_on", { mode: "string" }),
    /** `startsOn` + weeks × 7 days: the first day that no longer belongs to the mission (half-open, like windows). */
    endsOn: date("ends_on", { mode: "string" }),
    weeks: smallint("weeks"),
    daysPerWeek: smallint("days_per_week"),
    timesPerDay: smallint("times_per_day"),
    /** Mission time, like the two below. */
    createdAt: instant("created_at").notNull(),
    closedAt: instant("closed_at"),
    /** When the last line was settled; a CLOSE mission without it waits for a dispute. */
    settledAt: instant("settled_at"),
    /** Check-ins are taken with the camera of the check-in page and with nothing else. */
    cameraOnly: boolean("camera_only").notNull().default(false),
    /** When its photos were removed, 90 days after settlement. Real clock. */
    photosPurgedAt: instant("photos_purged_at"),
    /** The team's rate in basis points, once every member's rate is final. */
    teamRate: integer("team_rate"),
  },
  (t) => [
    intEnumCheck("missions_type_check", t.type, MissionType),
    intEnumCheck("missions_open_type_check", t.openType, MissionOpenType),
    intEnumCheck("missions_status_check", t.status, MissionStatus),
    check("missions_stake_check", sql`${t.stake} between 100 and 100000`),
    check("missions_capacity_check", sql`${t.capacity} between 2 and 8`),
    check("missions_member_count_check", sql`${t.memberCount} between 0 and ${t.capacity}`),
    check(
      "missions_schedule_check",
      sql`${t.status} in (${status("UNACTIVATED", "CANCELLED")}) or num_nulls(${t.startsOn}, ${t.endsOn}, ${t.weeks}, ${t.daysPerWeek}, ${t.timesPerDay}) = 0`,
    ),
    uniqueIndex("missions_code_key").on(t.code),
    index("missions_leader_id_idx").on(t.leaderId),
    // Lists, each answered in order from its own index. The newest have the highest ids.
    index("missions_new_idx")
      .on(t.id)
      .where(sql`${t.openType} = ${openRoom} and ${t.status} = ${status("OPEN")}`),
    index("missions_new_type_idx")
      .on(t.type, t.id)
      .where(sql`${t.openType} = ${openRoom} and ${t.status} = ${status("OPEN")}`),
    index("missions_hot_idx")
      .on(t.freeSeats, sql`(-${t.id})`)
      .where(sql`${t.openType} = ${openRoom} and ${t.status} = ${status("OPEN")} and ${t.freeSeats} > 0`),
    index("missions_hot_type_idx")
      .on(t.type, t.freeSeats, sql`(-${t.id})`)
      .where(sql`${t.openType} = ${openRoom} and ${t.status} = ${status("OPEN")} and ${t.freeSeats} > 0`),
    index("missions_list_idx")
      .on(t.id)
      .where(sql`${t.openType} = ${openRoom} and ${t.status} in (${status("OPEN", "ONGOING", "CLOSE")})`),
    index("missions_list_type_idx")
      .on(t.type, t.id)
      .where(sql`${t.openType} = ${openRoom} and ${t.status} in (${status("OPEN", "ONGOING", "CLOSE")})`),
    // What the nightly batch looks for.
    index("missions_due_start_idx")
      .on(t.startsOn, t.id)
      .where(sql`${t.status} = ${status("OPEN")}`),
    index("missions_due_close_idx")
      .on(t.endsOn, t.id)
      .where(sql`${t.status} = ${status("ONGOING")}`),
    index("missions_stale_idx")
      .on(t.createdAt, t.id)
      .where(sql`${t.status} = ${status("UNACTIVATED")}`),
    index("missions_unsettled_idx")
      .on(t.id)
      .where(sql`${t.status} = ${status("CLOSE")} and ${t.settledAt} is null`),
    index("missions_photos_to_purge_idx")
      .on(t.settledAt, t.id)
      .where(sql`${t.settledAt} is not null and ${t.photosPurgedAt} is null`),
    index("missions_closed_at_idx").on(t.closedAt),
    // What the night counts, without looking at a mission.
    index("missions_status_type_idx").on(t.status, t.type),
  ],
);

/** A mission's check-in windows, half-open minutes of the day: [start, end), end up to 1440. */
export const missionWindows = pgTable(
  "mission_windows",
  {
    missionId: ref("mission_id")
      .notNull()
      .references(() => missions.id),
    /** 0 … timesPerDay − 1, in the order of the day. */
    ordinal: smallint("ordinal").notNull(),
    startMinute: smallint("start_minute").notNull(),
    endMinute: smallint("end_minute").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.missionId, t.ordinal] }),
    // What the minute looks for: windows that have just opened, and windows about to close.
    index("mission_windows_start_minute_idx").on(t.startMinute, t.missionId),
    index("mission_windows_end_minute_idx").on(t.endMinute, t.missionId),
    check(
      "mission_windows_check",
      sql`0 <= ${t.startMinute} and ${t.startMinute} < ${t.endMinute} and ${t.endMinute} <= 1440`,
    ),
  ],
);

/**
 * Every piece of one to three characters of a listed title, lower case: what search walks, newest first.
 * Why not a trigram or tsvector index: decision records 0005 and 0024.
 */
export const missionTitleGrams = pgTable(
  "mission_title_grams",
  {
    gram: text("gram").notNull(),
    missionId: ref("mission_id")
      .notNull()
      .references(() => missions.id),
  },
  (t) => [
    primaryKey({ columns: [t.gram, t.missionId] }),
    index("mission_title_grams_mission_id_idx").on(t.missionId),
  ],
);
