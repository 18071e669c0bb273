import { codeLiteral, type Db, preparedRead } from "@octopus/db";
import { MembershipStatus } from "@octopus/db/enums";
import { memberships, missions, missionWindows, users } from "@octopus/db/schema";
import { eq, type SQL, sql } from "drizzle-orm";
import type { CivilDate } from "../kernel/civil-date.js";
import { BusinessError } from "../kernel/errors.js";
import { writtenWindow } from "./schedule.js";
import {
  leaderOf,
  type MissionSummary,
  type Person,
  summaryColumns,
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

/** A mission with all that a page shows of it, in one statement; lists within it are JSON, of arrays in these orders. */
const detailColumns = (db: Db) => ({
  ...summaryColumns(leaderOf(db)),
  content: missions.content,
  endsOn: missions.endsOn,
  leaderId: missions.leaderId,
  windows: sql<[start: number, end: number][]>`coalesce((
    select json_agg(json_build_array(start_minute, end_minute) order by ordinal)
    from ${missionWindows} where mission_id = ${missions.id}), '[]')`,
  members: sql<
    [id: number, nickname: string | null, color: number, face: number, hat: number, pet: number][]
  >`coalesce((
    select json_agg(json_build_array(person.id, nickname, avatar_color, avatar_face, avatar_hat, avatar_pet) order by seat.id)
    from ${memberships} as seat join ${users} as person on person.id = seat.user_id
    where seat.mission_id = ${missions.id} and seat.status = ${codeLiteral(MembershipStatus, "ACTIVE")}), '[]')`,
  viewerSeats: sql<number[]>`coalesce((
    select json_agg(status) from ${memberships} as seat
    where seat.mission_id = ${missions.id} and seat.user_id = ${sql.placeholder("viewer")}::bigint), '[]')`,
});

const detailWhere = (condition: SQL) =>
  preparedRead((db) => {
    const fields = detailColumns(db);
    const query = db.select(fields).from(missions).crossJoinLateral(leaderOf(db)).where(condition);
    return { fields, query };
  });
const detailById = detailWhere(eq(missions.id, sql.placeholder("mission")));
const detailByCode = detailWhere(eq(missions.code, sql.placeholder("code")));

/**
 * One mission, as `userId` (null: nobody signed in) may see it. Throws MISSION_NOT_FOUND when there is no such mission,
 * and in the same way when it is not to be known.
 */
export async function missionDetail(db: Db, key: MissionKey, userId: number | null): Promise<MissionDetail> {
  const [row] =
    "missionId" in key
      ? await detailById(db, { mission: key.missionId, viewer: userId })
      : await detailByCode(db, { code: key.code, viewer: userId });
  const mySeats = row?.viewerSeats.map((status) => MembershipStatus.nameOf(status, "memberships.status"));
  if (!row || !mySeats || !maySee(row, { seats: mySeats, knowsCode: key.code === row.code }))
    throw new BusinessError("MISSION_NOT_FOUND");
  const isMember = belongsTo(row, mySeats);
  return {
    ...toSummary(row, isMember),
    content: row.content,
    ...(row.endsOn !== null && { endsOn: row.endsOn }),
    windows: row.windows.map(([start, end]) => writtenWindow({ start, end })),
    members: row.members.map(([id, nickname, color, face, hat, pet]) => ({
      userId: id,
      ...toPerson({ nickname, color, face, hat, pet }),
      isLeader: id === row.leaderId,
    })),
    mine: { isLeader: userId === row.leaderId, isMember },
  };
}
