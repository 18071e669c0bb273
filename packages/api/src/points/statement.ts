import { codeLiteral, type Queryable } from "@octopus/db";
import { MembershipStatus, MissionStatus, TransferKind } from "@octopus/db/enums";
import { type SQL, sql } from "drizzle-orm";
import { addMonth, isoInstant, startOfDay } from "../kernel/civil-date.js";
import { decodeCursor, type Page, toPage } from "../kernel/cursor.js";

/** What has become of a stake. */
export type StakeOutcome =
  /** The mission isn't over, or not settled for this person: then a dispute waits. */
  | { state: "RUNNING" | "DISPUTED" }
  /** Given back before the mission began. */
  | { state: "RETURNED"; because: Exclude<MembershipStatus, "ACTIVE"> }
  | {
      state: "SETTLED";
      /** Points. */
      refund: number;
      forfeit: number;
      bonus: number;
      /** Check-ins. */
      accepted: number;
      required: number;
      /** Basis points. */
      rate: number;
    };

export interface StatementLine {
  id: number;
  kind: TransferKind;
  /** Points, negative when they left. */
  amount: number;
  balanceAfter: number;
  mission?: { id: number; title: string };
  /** Of a STAKE: how it ended. */
  stake?: StakeOutcome;
  /** Of a CORRECTION: what it corrects, and why. */
  corrects?: { id: number; kind: TransferKind; at: string; reason: string };
  at: string;
}

export interface StatementFilters {
  readonly kind?: TransferKind | undefined;
  /** `YYYY-MM`. */
  readonly month?: string | undefined;
}

/** A person's transfers, newest first, each with the balance it left and, of a stake, what came of it. */
export async function pointHistory(
  db: Queryable,
  timeZone: string,
  userId: number,
  { cursor, limit, ...filters }: StatementFilters & { cursor?: string | undefined; limit: number },
): Promise<Page<StatementLine>> {
  const before = decodeCursor(cursor, 1)?.[0];
  const rows = await statementRows(db, timeZone, userId, { ...filters, before, limit: limit + 1 });
  return toPage(
    rows,
    limit,
    ({ id }) => [Number(id)],
    (row) => lineOf(row, timeZone),
  );
}

/** As many lines as one file holds. */
const MOST_LINES = 10_000;

/** All of it at once, newest first, for a file. */
export async function pointExport(
  db: Queryable,
  timeZone: string,
  userId: number,
  filters: StatementFilters,
): Promise<StatementLine[]> {
  const rows = await statementRows(db, timeZone, userId, {
    ...filters,
    before: undefined,
    limit: MOST_LINES,
  });
  return rows.map((row) => lineOf(row, timeZone));
}

/** The Asia/Seoul month of a person's first transfer, `YYYY-MM`; null for somebody without one. */
export async function firstMonth(db: Queryable, timeZone: string, userId: number): Promise<string | null> {
  const [row] = await db.execute<{ at: string }>(sql`
    select at from transfers where user_id = ${userId} and user_balance_after is not null order by id limit 1`);
  return row ? isoInstant(new Date(row.at), timeZone).slice(0, 7) : null;
}

interface Row extends Record<string, unknown> {
  id: string;
  kind: number;
  amount: string;
  balance_after: string;
  at: string;
  mission_id: string | null;
  title: string | null;
  seat_status: number | null;
  mission_status: number | null;
  accepted: number | null;
  required: number | null;
  rate: number | null;
  refund: string | null;
  forfeit: string | null;
  bonus: string | null;
  wrong_id: string | null;
  wrong_kind: number | null;
  wrong_at: string | null;
  reason: string | null;
}

function statementRows(
  db: Queryable,
  timeZone: string,
  userId: number,
  { kind, month, before, limit }: StatementFilters & { before: number | undefined; limit: number },
): Promise<Row[]> {
  const paid = (paidKind: TransferKind): SQL =>
    sql`coalesce(sum(p.amount) filter (where p.kind = ${codeLiteral(TransferKind, paidKind)}), 0)`;
  // One statement; whatever is looked up besides is a line's own, by an index.
  return db.execute<Row>(sql`
    with lines as (
      select t.*, case when t.to_account_id = a.id then t.amount else -t.amount end as signed
      from transfers t join accounts a on a.user_id = t.user_id
      where t.user_id = ${userId} and t.user_balance_after is not null
        ${before === undefined ? sql`` : sql`and t.id < ${before}`}
        ${kind === undefined ? sql`` : sql`and t.kind = ${TransferKind.codeOf(kind)}`}
        ${month === undefined ? sql`` : duringMonth(month, timeZone)}
      order by t.id desc limit ${limit}
    )
    select t.id, t.kind, t.signed as amount, t.user_balance_after as balance_after, t.at, t.mission_id, m.title,
      s.status as seat_status, m.status as mission_status, s.accepted_count as accepted,
      m.weeks * m.days_per_week * m.times_per_day as required, s.final_rate as rate,
      settled.refund, settled.forfeit, settled.bonus,
      wrong.id as wrong_id, wrong.kind as wrong_kind, wrong.at as wrong_at, c.reason
    from lines t
    left join missions m on m.id = t.mission_id
    left join memberships s on t.kind = ${codeLiteral(TransferKind, "STAKE")}
      and s.id = split_part(t.idempotency_key, ':', 2)::bigint
    left join lateral (
      select ${paid("REFUND")} as refund, ${paid("FORFEIT")} as forfeit, ${paid("TEAM_BONUS")} as bonus
      from transfers p where p.mission_id = s.mission_id and p.user_id = s.user_id
    ) settled on s.final_rate is not null
    left join transfers wrong on wrong.id = t.corrects_id
    left join corrections c on c.transfer_id = wrong.id and c.confirmed
    order by t.id desc`);
}

function duringMonth(month: string, timeZone: string): SQL {
  const from = startOfDay(`${month}-01`, timeZone);
  const to = startOfDay(`${addMonth(month)}-01`, timeZone);
  return sql`and t.at >= ${from.toISOString()}::timestamptz and t.at < ${to.toISOString()}::timestamptz`;
}

function lineOf(row: Row, timeZone: string): StatementLine {
  const at = (instant: string) => isoInstant(new Date(instant), timeZone);
  const stake = outcomeOf(row);
  return {
    id: Number(row.id),
    kind: TransferKind.nameOf(row.kind, "transfers.kind"),
    amount: Number(row.amount),
    balanceAfter: Number(row.balance_after),
    ...(row.mission_id !== null && { mission: { id: Number(row.mission_id), title: row.title! } }),
    ...(stake && { stake }),
    ...(row.wrong_id !== null && {
      corrects: {
        id: Number(row.wrong_id),
        kind: TransferKind.nameOf(row.wrong_kind, "transfers.kind"),
        at: at(row.wrong_at!),
        reason: row.reason ?? "",
      },
    }),
    at: at(row.at),
  };
}

function outcomeOf(row: Row): StakeOutcome | undefined {
  if (row.seat_status === null) return undefined;
  const seat = MembershipStatus.nameOf(row.seat_status, "memberships.status");
  if (seat !== "ACTIVE") return { state: "RETURNED", because: seat };
  if (row.rate === null)
    return { state: row.mission_status === MissionStatus.codeOf("CLOSE") ? "DISPUTED" : "RUNNING" };
  return {
    state: "SETTLED",
    refund: Number(row.refund),
    forfeit: Number(row.forfeit),
    bonus: Number(row.bonus),
    accepted: row.accepted!,
    required: row.required!,
    rate: row.rate,
  };
}
