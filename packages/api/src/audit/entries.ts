import type { Tx } from "@octopus/db";
import { AccountKind, MembershipStatus, TransferKind } from "@octopus/db/enums";
import { codeLiteral } from "@octopus/db";
import { sql } from "drizzle-orm";
import type { LedgerEntry } from "../points/index.js";
import type { Side } from "./entry-rules.js";

/** A transfer, with all that it is judged by. */
export interface ReadEntry {
  readonly id: number;
  readonly seal: string | null;
  readonly entry: LedgerEntry;
  readonly sides: { readonly from: Side; readonly to: Side };
  /** What the settlement that it belongs to was reckoned from; only of a settled member's. */
  readonly settled?: {
    readonly stake: number;
    readonly rate: number;
    readonly teamRate: number | null;
    readonly members: number;
  };
}

/** Rows held in memory at a time. */
const PAGE = 1_000;

/** Every transfer in the order of their ids, a page at a time: the whole ledger is never in memory. */
export async function* readEntries(tx: Tx): AsyncGenerator<readonly ReadEntry[]> {
  for (let after = 0; ;) {
    const rows = await tx.execute<Row>(sql`
      select t.id, t.kind, t.from_account_id, t.to_account_id, t.amount, t.idempotency_key, t.request_hash, t.user_id,
        t.mission_id, t.user_balance_after, t.corrects_id, t.at, t.seal,
        f.kind as from_kind, f.user_id as from_user, f.mission_id as from_mission,
        o.kind as to_kind, o.user_id as to_user, o.mission_id as to_mission,
        s.stake, s.final_rate, s.team_rate, s.members
      from transfers t
      join accounts f on f.id = t.from_account_id
      join accounts o on o.id = t.to_account_id
      left join lateral (
        select m.stake, s.final_rate, m.team_rate, m.member_count as members
        from memberships s join missions m on m.id = s.mission_id
        where s.mission_id = t.mission_id and s.user_id = t.user_id
          and s.status = ${codeLiteral(MembershipStatus, "ACTIVE")} and s.final_rate is not null
      ) s on t.kind in (${codeLiteral(TransferKind, "REFUND", "FORFEIT", "TEAM_BONUS")})
      where t.id > ${after} order by t.id limit ${PAGE}`);
    if (rows.length === 0) return;
    yield rows.map(readRow);
    after = Number(rows.at(-1)!.id);
  }
}

interface Row extends Record<string, unknown> {
  id: string;
  kind: number;
  from_account_id: string;
  to_account_id: string;
  amount: string;
  idempotency_key: string;
  request_hash: string | null;
  user_id: string | null;
  mission_id: string | null;
  user_balance_after: string | null;
  corrects_id: string | null;
  at: string;
  seal: string | null;
  from_kind: number;
  from_user: string | null;
  from_mission: string | null;
  to_kind: number;
  to_user: string | null;
  to_mission: string | null;
  stake: string | null;
  final_rate: number | null;
  team_rate: number | null;
  members: number | null;
}

const number = (value: string | null) => (value === null ? null : Number(value));

function side(kind: number, userId: string | null, missionId: string | null): Side {
  return {
    kind: AccountKind.nameOf(kind, "accounts.kind"),
    userId: number(userId),
    missionId: number(missionId),
  };
}

function readRow(row: Row): ReadEntry {
  const { stake, final_rate: rate, team_rate: teamRate, members } = row;
  return {
    id: Number(row.id),
    seal: row.seal,
    entry: {
      kind: TransferKind.nameOf(row.kind, "transfers.kind"),
      from: Number(row.from_account_id),
      to: Number(row.to_account_id),
      amount: Number(row.amount),
      idempotencyKey: row.idempotency_key,
      requestHash: row.request_hash,
      userId: number(row.user_id),
      missionId: number(row.mission_id),
      userBalanceAfter: number(row.user_balance_after),
      correctsId: number(row.corrects_id),
      at: new Date(row.at),
    },
    sides: {
      from: side(row.from_kind, row.from_user, row.from_mission),
      to: side(row.to_kind, row.to_user, row.to_mission),
    },
    ...(stake !== null &&
      rate !== null && { settled: { stake: Number(stake), rate, teamRate, members: members! } }),
  };
}
