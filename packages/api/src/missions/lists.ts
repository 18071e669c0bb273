import { codeLiteral, type Queryable } from "@octopus/db";
import { MembershipStatus, MissionOpenType, MissionStatus, type MissionType } from "@octopus/db/enums";
import { memberships, missions } from "@octopus/db/schema";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import { decodeCursor, type Page, toPage } from "../kernel/cursor.js";
import {
  type MissionSummary,
  type SummaryRow,
  summaryRows,
  summaryRowsAlong,
  toSummary,
} from "./summaries.js";

/**
 * Every list walks one index in the list's own order and stops at the end of the page, however many missions there
 * are. Statuses are literals, because only then can a partial index be proved to fit.
 */

export interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface ListRequest extends PageRequest {
  readonly type?: MissionType | undefined;
}

const isOpenRoom = sql`${missions.openType} = ${codeLiteral(MissionOpenType, "OPEN_ROOM")}`;
const isRecruiting = sql`${isOpenRoom} and ${missions.status} = ${codeLiteral(MissionStatus, "OPEN")}`;

/** What "all" and search show. */
export const isListed = sql`${isOpenRoom} and ${missions.status} in (${codeLiteral(MissionStatus, "OPEN", "ONGOING", "CLOSE")})`;

export const ofType = (type: MissionType | undefined) =>
  type === undefined ? undefined : eq(missions.type, type);

/** Open rooms recruiting with seats left: fewest free seats first, then newest. */
export async function hotMissions(
  db: Queryable,
  { type, cursor, limit }: ListRequest,
): Promise<Page<MissionSummary>> {
  const [seats, id] = decodeCursor(cursor, 2) ?? [];
  const after = sql`(${missions.freeSeats}, -${missions.id}) > (${seats}::bigint, -(${id}::bigint))`;
  const rows = await summaryRows(db)
    .where(
      and(
        isRecruiting,
        sql`${missions.freeSeats} > 0`,
        ofType(type),
        seats === undefined ? undefined : after,
      ),
    )
    .orderBy(missions.freeSeats, sql`-${missions.id}`)
    .limit(limit + 1);
  return toPage(
    rows,
    limit,
    ({ freeSeats, id }) => [freeSeats, id],
    (row) => toSummary(row),
  );
}

/** Open rooms recruiting, newest first. */
export async function newMissions(
  db: Queryable,
  { type, cursor, limit }: ListRequest,
): Promise<Page<MissionSummary>> {
  const rows = await summaryRows(db)
    .where(and(isRecruiting, ofType(type), olderThan(cursor)))
    .orderBy(desc(missions.id))
    .limit(limit + 1);
  return newestFirst(rows, limit);
}

/** Open rooms recruiting, under way or closed, newest first. */
export async function allMissions(
  db: Queryable,
  { type, cursor, limit }: ListRequest,
): Promise<Page<MissionSummary>> {
  const rows = await summaryRows(db)
    .where(and(isListed, ofType(type), olderThan(cursor)))
    .orderBy(desc(missions.id))
    .limit(limit + 1);
  return newestFirst(rows, limit);
}

/** The missions a person is in, newest first; cancelled ones when `status` asks for them. */
export async function missionsOf(
  db: Queryable,
  userId: number,
  { status, cursor, limit }: PageRequest & { readonly status?: MissionStatus | undefined },
): Promise<Page<MissionSummary>> {
  const seat = status === "CANCELLED" ? "CANCELLED" : "ACTIVE";
  const before = decodeCursor(cursor, 1)?.[0];
  const seats = sql`
    select mission_id from ${memberships} where ${and(
      eq(memberships.userId, userId),
      sql`${memberships.status} = ${codeLiteral(MembershipStatus, seat)}`,
      before === undefined ? undefined : lt(memberships.missionId, before),
    )} order by mission_id desc`;
  const rows = await summaryRowsAlong(
    db,
    seats,
    status === undefined ? undefined : eq(missions.status, status),
  ).limit(limit + 1);
  return newestFirst(rows, limit, true);
}

function olderThan(cursor: string | undefined) {
  const before = decodeCursor(cursor, 1)?.[0];
  return before === undefined ? undefined : lt(missions.id, before);
}

function newestFirst(rows: SummaryRow[], limit: number, withCode = false): Page<MissionSummary> {
  return toPage(
    rows,
    limit,
    ({ id }) => [id],
    (row) => toSummary(row, withCode),
  );
}
