import { codeLiteral, type Db, type Queryable } from "@octopus/db";
import { MembershipStatus, MissionOpenType, MissionStatus, MissionType } from "@octopus/db/enums";
import { memberships, missions } from "@octopus/db/schema";
import { and, desc, eq, lt, type SQL, sql, type SQLWrapper } from "drizzle-orm";
import { decodeCursor, type Page, toPage } from "../kernel/cursor.js";
import {
  type MissionSummary,
  preparedSummaries,
  type SummaryRow,
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
  type: SQL | undefined,
  order: readonly SQLWrapper[],
  direction: "<" | ">",
  key: readonly SQL[] | undefined,
): SQL | undefined {
  const row = (first: SQLWrapper | undefined, others: readonly SQLWrapper[]) =>
    sql`(${sql.join(first ? [first, ...others] : [...others], sql`, `)})`;
  return and(
    type && sql`${missions.type} between ${type} and ${type}`,
    key && sql`${row(type && missions.type, order)} ${sql.raw(direction)} ${row(type, key)}`,
  );
}

/** How long a page our own pages ask for. */
const USUAL_LIMITS: readonly number[] = [4, 20];

/**
 * A list that is asked for so often that its statements are built once, each when it is first asked for: of any type and
 * of one, from the beginning and past a cursor of `keyLength` numbers. `page` narrows and orders the rows.
 *
 * A type and a usual limit are literals: of a limit that it isn't told the planner assumes that it is a tenth of all, and
 * then plans the statement anew for each page, which takes as long as reading it. There is a statement for all other
 * limits, so that nobody can fill the database's memory with statements.
 */
function preparedList(
  keyLength: number,
  page: (type: SQL | undefined, key: readonly SQL[] | undefined) => { where: SQL | undefined; order: SQL[] },
) {
  const key = Array.from({ length: keyLength }, (_, place) => sql`${sql.placeholder(`key${place}`)}::bigint`);
  const readOf = (type: MissionType | undefined, goesOn: boolean, limit: number | undefined) => {
    const code = type && sql`${codeLiteral(MissionType, type)}::smallint`;
    const { where, order } = page(code, goesOn ? key : undefined);
    return preparedSummaries((rows) =>
      rows
        .where(where)
        .orderBy(...order)
        // drizzle writes a number as a parameter, and its types know of nothing else.
        .limit(limit === undefined ? sql.placeholder("limit") : (sql.raw(String(limit + 1)) as never)),
    );
  };
  const reads = new Map<string, ReturnType<typeof readOf>>();
  return (db: Db, { type, cursor, limit }: ListRequest): Promise<SummaryRow[]> => {
    const values = decodeCursor(cursor, keyLength) ?? [];
    const literal = USUAL_LIMITS.includes(limit) ? limit : undefined;
    const which = `${type} ${values.length} ${literal}`;
    let read = reads.get(which);
    if (!read) reads.set(which, (read = readOf(type, values.length > 0, literal)));
    const named = Object.fromEntries(values.map((value, place) => [`key${place}`, value]));
    return read(db, { ...named, limit: limit + 1 });
  };
}

const hottest = preparedList(2, (type, key) => {
  const order = [missions.freeSeats.getSQL(), sql`-${missions.id}`];
  const past = key && [key[0]!, sql`-(${key[1]!})`];
  return {
    where: and(isRecruiting, sql`${missions.freeSeats} > 0`, onPage(type, order, ">", past)),
    order: type === undefined ? order : [missions.type.getSQL(), ...order],
  };
});

/** Open rooms recruiting with seats left: fewest free seats first, then newest. */
export async function hotMissions(db: Db, request: ListRequest): Promise<Page<MissionSummary>> {
  const rows = await hottest(db, request);
  return toPage(
    rows,
    request.limit,
    ({ freeSeats, id }) => [freeSeats, id],
    (row) => toSummary(row),
  );
}

const newestWhere = (condition: SQL) =>
  preparedList(1, (type, key) => ({
    where: and(condition, onPage(type, [missions.id], "<", key)),
    order: type === undefined ? [desc(missions.id)] : [desc(missions.type), desc(missions.id)],
  }));
const newestRecruiting = newestWhere(isRecruiting);
const newestListed = newestWhere(isListed);

/** Open rooms recruiting, newest first. */
export async function newMissions(db: Db, request: ListRequest): Promise<Page<MissionSummary>> {
  return newestFirst(await newestRecruiting(db, request), request.limit);
}

/** Open rooms recruiting, under way or closed, newest first. */
export async function allMissions(db: Db, request: ListRequest): Promise<Page<MissionSummary>> {
  return newestFirst(await newestListed(db, request), request.limit);
}

/** The missions a person is in, newest first; cancelled ones when `status` asks for them. */
export async function missionsOf(
  db: Queryable,
  userId: number,
  { status, cursor, limit }: PageRequest & { readonly status?: MissionStatus | undefined },
): Promise<Page<MissionSummary>> {
  const held: MembershipStatus[] =
    status === undefined ? ["ACTIVE", "CANCELLED"] : [status === "CANCELLED" ? "CANCELLED" : "ACTIVE"];
  const before = decodeCursor(cursor, 1)?.[0];
  const seats = sql`
    select mission_id from ${memberships} where ${and(
      eq(memberships.userId, userId),
      sql`${memberships.status} in (${sql.join(
        held.map((seat) => codeLiteral(MembershipStatus, seat)),
        sql`, `,
      )})`,
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
