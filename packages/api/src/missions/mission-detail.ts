import type { Queryable } from "@octopus/db";
import { memberships, missions, missionWindows, users } from "@octopus/db/schema";
import { and, eq, sql } from "drizzle-orm";
import type { CivilDate } from "../kernel/civil-date.js";
import { BusinessError } from "../kernel/errors.js";
import { writtenWindow } from "./schedule.js";
import {
  type MissionSummary,
  type Person,
  personColumns,
  summaryRows,
  toPerson,
  toSummary,
} from "./summaries.js";
import { belongsTo, maySee } from "./visibility.js";

export interface MissionDetail extends MissionSummary {
  content: string;
  /** The first day after the mission. */
  endsOn?: CivilDate;
  /** Half-open, `HH:mm`, in the order of the day. */
  windows: { start: string; end: string }[];
  /** Who has a seat, the leader first, then in the order of joining. */
  members: ({ userId: number; isLeader: boolean } & Person)[];
  mine: { isLeader: boolean; isMember: boolean };
}

/** Which mission, and what the asker knows of its share code. */
export type MissionKey =
  { readonly missionId: number; readonly code?: string | undefined } | { readonly code: string };

/**
 * One mission, as `userId` (null: nobody signed in) may see it. Throws MISSION_NOT_FOUND when there is no such mission,
 * and in the same way when it is not to be known.
 */
export async function missionDetail(
  db: Queryable,
  key: MissionKey,
  userId: number | null,
): Promise<MissionDetail> {
  const id =
    "missionId" in key
      ? sql`${key.missionId}::bigint`
      : sql`(select id from ${missions} as by_code where by_code.code = ${key.code})`;

  const [[summary], [rest], windows, members, seats] = await Promise.all([
    summaryRows(db).where(eq(missions.id, id)).prepare("summary").execute(),
    db
      .select({ content: missions.content, endsOn: missions.endsOn, leaderId: missions.leaderId })
      .from(missions)
      .where(eq(missions.id, id))
      .prepare("rest")
      .execute(),
    db
      .select({ start: missionWindows.startMinute, end: missionWindows.endMinute })
      .from(missionWindows)
      .where(eq(missionWindows.missionId, id))
      .orderBy(missionWindows.ordinal)
      .prepare("windows")
      .execute(),
    db
      .select({ userId: memberships.userId, ...personColumns })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(and(eq(memberships.missionId, id), eq(memberships.status, "ACTIVE")))
      .orderBy(memberships.id)
      .prepare("members")
      .execute(),
    userId === null
      ? []
      : db
          .select({ status: memberships.status })
          .from(memberships)
          .where(and(eq(memberships.missionId, id), eq(memberships.userId, userId)))
          .prepare("seats")
          .execute(),
  ]);

  const mySeats = seats.map(({ status }) => status);
  if (!summary || !rest || !maySee(summary, { seats: mySeats, knowsCode: key.code === summary.code }))
    throw new BusinessError("MISSION_NOT_FOUND");
  const isMember = belongsTo(summary, mySeats);
  return {
    ...toSummary(summary, isMember),
    content: rest.content,
    ...(rest.endsOn !== null && { endsOn: rest.endsOn }),
    windows: windows.map(writtenWindow),
    members: members.map(({ userId, ...person }) => ({
      userId,
      ...toPerson(person),
      isLeader: userId === rest.leaderId,
    })),
    mine: { isLeader: userId === rest.leaderId, isMember },
  };
}
