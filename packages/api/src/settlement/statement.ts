import type { Db } from "@octopus/db";
import { memberships, missions, transfers, users } from "@octopus/db/schema";
import { and, asc, eq, sql } from "drizzle-orm";
import { BusinessError } from "../kernel/errors.js";

export interface SettlementLine {
  nickname: string;
  /** Basis points; null while a dispute about this person is undecided. */
  rate: number | null;
  /** Points, like all below. */
  stake: number;
  refund: number;
  bonus: number;
  forfeit: number;
}

export interface SettlementStatement {
  /** Basis points; null while a dispute is undecided. */
  teamRate: number | null;
  lines: SettlementLine[];
  totals: { stake: number; refund: number; bonus: number; forfeit: number };
}

const paid = (kind: "REFUND" | "TEAM_BONUS" | "FORFEIT") =>
  sql<number>`coalesce(sum(${transfers.amount}) filter (where ${eq(transfers.kind, kind)}), 0)`.mapWith(
    Number,
  );

/**
 * A closed mission's settlement, line by line, read from the ledger itself. For its members.
 * Throws MISSION_NOT_FOUND to everyone else and before the mission is closed.
 */
export async function settlementStatement(
  db: Db,
  userId: number,
  missionId: number,
): Promise<SettlementStatement> {
  const rows = await db
    .select({
      userId: memberships.userId,
      nickname: users.nickname,
      rate: memberships.finalRate,
      stake: missions.stake,
      teamRate: missions.teamRate,
      refund: paid("REFUND"),
      bonus: paid("TEAM_BONUS"),
      forfeit: paid("FORFEIT"),
    })
    .from(memberships)
    .innerJoin(missions, eq(missions.id, memberships.missionId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(
      transfers,
      and(eq(transfers.missionId, memberships.missionId), eq(transfers.userId, memberships.userId)),
    )
    .where(
      and(
        eq(memberships.missionId, missionId),
        eq(memberships.status, "ACTIVE"),
        eq(missions.status, "CLOSE"),
      ),
    )
    .groupBy(memberships.id, users.nickname, missions.stake, missions.teamRate)
    .orderBy(asc(memberships.id));
  if (!rows.some((row) => row.userId === userId)) throw new BusinessError("MISSION_NOT_FOUND");

  const total = (amount: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + amount(row), 0);
  return {
    teamRate: rows[0]!.teamRate,
    lines: rows.map(({ nickname, rate, stake, refund, bonus, forfeit }) => ({
      nickname: nickname ?? "",
      rate,
      stake,
      refund,
      bonus,
      forfeit,
    })),
    totals: {
      stake: total(({ stake }) => stake),
      refund: total(({ refund }) => refund),
      bonus: total(({ bonus }) => bonus),
      forfeit: total(({ forfeit }) => forfeit),
    },
  };
}
