import { codeLiteral, type Queryable } from "@octopus/db";
import { MembershipStatus, MissionOpenType, MissionStatus, MissionType } from "@octopus/db/enums";
import { memberships, missions } from "@octopus/db/schema";
import { and, desc, eq, lt, type SQL, sql, type SQLWrapper } from "drizzle-orm";
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
/** What joins can be made to. */
export const isRecruiting = sql`${isOpenRoom} and ${missions.status} = ${codeLiteral(MissionStatus, "OPEN")}`;

/** What "all" and search show. */
export const isListed = sql`${isOpenRoom} and ${missions.status} in (${codeLiteral(MissionStatus, "OPEN", "ONGOING", "CLOSE")})`;

export const ofType = (type: MissionType | undefined) =>
  type === undefined ? undefined : eq(missions.type, type);

/**
 * The rows of a type (of any, without one) that a list sorted by type and `order` shows past `key`. The type is written
 * as a range: told that it is equal, the planner may leave it out of the order, walk an index that doesn't know the type
 * and step over every mission of the others.
 */
function onPage(
  type: MissionType | undefined,
  order: readonly SQLWrapper[],
  direction: "<" | ">",
  key: readonly SQL[] | undefined,
): SQL | undefined {
  const code = type === undefined ? undefined : sql`${MissionType.codeOf(type)}::smallint`;
  const row = (first: SQLWrapper | undefined, others: readonly SQLWrapper[]) =>
    sql`(${sql.join(first ? [first, ...others] : [...others], sql`, `)})`;
  return and(
    code && sql`${missions.type} between ${code} and ${code}`,
    key && sql`${row(code && missions.type, order)} ${sql.raw(direction)} ${row(code, key)}`,
  );
}

/** Open rooms recruiting with seats left: fewest free seats first, then newest. */
export async function hotMissions(
  db: Queryable,
  { type, cursor, limit }: ListRequest,
): Promise<Page<MissionSummary>> {
  const last = decodeCursor(cursor, 2);
  const order = [missions.freeSeats, sql`-${missions.id}`];
  const after = last && [sql`${last[0]!}::bigint`, sql`-(${last[1]!}::bigint)`];
  const rows = await summaryRows(db)
    .where(and(isRecruiting, sql`${missions.freeSeats} > 0`, onPage(type, order, ">", after)))
    .orderBy(...(type === undefined ? order : [missions.type, ...order]))
    .limit(limit + 1)
    .prepare("hot")
    .execute();
  return toPage(
    rows,
    limit,
    ({ freeSeats, id }) => [freeSeats, id],
    (row) => toSummary(row),
  );
}

/** Open rooms recruiting, newest first. */
export function newMissions(db: Queryable, request: ListRequest): Promise<Page<MissionSummary>> {
  return newestWhere(db, isRecruiting, request);
}

/** Open rooms recruiting, under way or closed, newest first. */
export function allMissions(db: Queryable, request: ListRequest): Promise<Page<MissionSummary>> {
  return newestWhere(db, isListed, request);
}

async function newestWhere(db: Queryable, condition: SQL, { type, cursor, limit }: ListRequest) {
  const last = decodeCursor(cursor, 1);
  const before = last && [sql`${last[0]!}::bigint`];
  const rows = await summaryRows(db)
    .where(and(condition, onPage(type, [missions.id], "<", before)))
    .orderBy(...(type === undefined ? [desc(missions.id)] : [desc(missions.type), desc(missions.id)]))
    .limit(limit + 1)
    .prepare("newest")
    .execute();
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
  )
    .limit(limit + 1)
    .prepare("mine")
    .execute();
  return newestFirst(rows, limit, true);
}

function newestFirst(rows: SummaryRow[], limit: number, withCode = false): Page<MissionSummary> {
  return toPage(
    rows,
    limit,
    ({ id }) => [id],
    (row) => toSummary(row, withCode),
  );
}
