import { type Db, preparedRead, type Queryable } from "@octopus/db";
import type { MissionOpenType, MissionStatus, MissionType } from "@octopus/db/enums";
import { missions, users } from "@octopus/db/schema";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { CivilDate } from "../kernel/civil-date.js";
import { type Avatar, avatarColumns } from "../users/index.js";

export interface Person {
  /** Null once the person has left Octopus. */
  nickname: string | null;
  avatar: Avatar;
}

export interface MissionSummary {
  id: number;
  /** Only for members, and of open rooms. */
  code?: string;
  title: string;
  type: MissionType;
  /** Points. */
  stake: number;
  capacity: number;
  memberCount: number;
  status: MissionStatus;
  openType: MissionOpenType;
  /** Check-ins are taken with the camera of the check-in page and with nothing else. */
  cameraOnly: boolean;
  leader: Person;
  /** Once it is configured; an Asia/Seoul day. */
  startsOn?: CivilDate;
  weeks?: number;
  daysPerWeek?: number;
  timesPerDay?: number;
}

/** A person as others see them. */
const personColumns = {
  nickname: users.nickname,
  ...avatarColumns,
};

interface PersonRow extends Avatar {
  nickname: string | null;
}

export function toPerson({ nickname, color, face, hat, pet }: PersonRow): Person {
  return { nickname, avatar: { color, face, hat, pet } };
}

// A limit keeps the planner from turning this look-up, one leader for each row of a page, into a join of whole tables.
export const leaderOf = (db: Queryable) =>
  db.select(personColumns).from(users).where(eq(users.id, missions.leaderId)).limit(1).as("leader");

export const summaryColumns = (leader: ReturnType<typeof leaderOf>) => ({
  id: missions.id,
  code: missions.code,
  title: missions.title,
  type: missions.type,
  stake: missions.stake,
  capacity: missions.capacity,
  memberCount: missions.memberCount,
  freeSeats: missions.freeSeats,
  status: missions.status,
  openType: missions.openType,
  cameraOnly: missions.cameraOnly,
  startsOn: missions.startsOn,
  weeks: missions.weeks,
  daysPerWeek: missions.daysPerWeek,
  timesPerDay: missions.timesPerDay,
  leader: {
    nickname: leader.nickname,
    color: leader.color,
    face: leader.face,
    hat: leader.hat,
    pet: leader.pet,
  },
});

/** Missions with their leaders, for the caller to choose from, put in order and limit. */
export function summaryRows(db: Queryable) {
  const leader = leaderOf(db);
  return db.select(summaryColumns(leader)).from(missions).crossJoinLateral(leader).$dynamic();
}

type SummaryQuery = ReturnType<typeof summaryRows>;

/** A read of summaries that is built once: `choose` puts {@link summaryRows} in order and limit, with placeholders. */
export const preparedSummaries = (choose: (rows: SummaryQuery, db: Db) => SummaryQuery) =>
  preparedRead<SummaryRow>((db) => ({
    fields: summaryColumns(leaderOf(db)),
    query: choose(summaryRows(db), db),
  }));

/**
 * The missions that `walk` names as `mission_id`, in its order, which `order` repeats, with their leaders; those that
 * don't satisfy `condition` are passed over. Each is looked up by its id when the walk comes to it, so a full page ends
 * the walk.
 */
export function summaryRowsAlong(
  db: Queryable,
  walk: SQL,
  condition: SQL | undefined,
  order = sql`walk.mission_id desc`,
) {
  const leader = leaderOf(db);
  const found = db
    .select()
    .from(missions)
    .where(and(sql`${missions.id} = walk.mission_id`, condition))
    .limit(1) // without it the planner is free to join whole tables, and to lose the order
    .as("missions");
  return db
    .select(summaryColumns(leader))
    .from(sql`(${walk}) as walk`)
    .crossJoinLateral(found)
    .crossJoinLateral(leader)
    .orderBy(order)
    .$dynamic();
}

export type SummaryRow = Awaited<ReturnType<typeof summaryRows>>[number];

/** What the API answers of a row; `withCode` for members. */
export function toSummary(row: SummaryRow, withCode = false): MissionSummary {
  const { id, title, type, stake, capacity, memberCount, status, openType, cameraOnly, leader } = row;
  const { startsOn, weeks, daysPerWeek, timesPerDay } = row;
  return {
    id,
    ...((withCode || openType === "OPEN_ROOM") && { code: row.code }),
    title,
    type,
    stake,
    capacity,
    memberCount,
    status,
    openType,
    cameraOnly,
    leader: toPerson(leader),
    ...(startsOn !== null && { startsOn }),
    ...(weeks !== null && { weeks }),
    ...(daysPerWeek !== null && { daysPerWeek }),
    ...(timesPerDay !== null && { timesPerDay }),
  };
}
