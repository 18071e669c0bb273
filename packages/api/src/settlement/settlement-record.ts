import { codeLiteral, type Db } from "@octopus/db";
import { TransferKind } from "@octopus/db/enums";
import { checkIns, memberships, missions, missionWindows, transfers } from "@octopus/db/schema";
import { and, asc, eq, sql } from "drizzle-orm";
import { timeOfDay } from "../kernel/civil-date.js";
import type { SettlementRecord } from "./schema.js";
import { settlementStatement } from "./statement.js";

/**
 * A closed mission's settlement with all that it was reckoned from, for its members: the same that the page shows, and what
 * `npm run verify-settlement` takes. Throws MISSION_NOT_FOUND to everyone else and before the mission is closed.
 */
export async function settlementRecord(db: Db, userId: number, missionId: number): Promise<SettlementRecord> {
  const [statement, [mission], windows, seats, made, posted] = await Promise.all([
    settlementStatement(db, userId, missionId),
    db.select().from(missions).where(eq(missions.id, missionId)),
    db
      .select({ start: missionWindows.startMinute, end: missionWindows.endMinute })
      .from(missionWindows)
      .where(eq(missionWindows.missionId, missionId))
      .orderBy(asc(missionWindows.ordinal)),
    db
      .select({ id: memberships.id, userId: memberships.userId })
      .from(memberships)
      .where(and(eq(memberships.missionId, missionId), eq(memberships.status, "ACTIVE")))
      .orderBy(asc(memberships.id)),
    db
      .select({
        membershipId: checkIns.membershipId,
        day: checkIns.day,
        window: checkIns.window,
        status: checkIns.status,
      })
      .from(checkIns)
      .where(eq(checkIns.missionId, missionId))
      .orderBy(asc(checkIns.day), asc(checkIns.window), asc(checkIns.id)),
    db
      .select({
        id: transfers.id,
        userId: transfers.userId,
        kind: transfers.kind,
        amount: transfers.amount,
        key: transfers.idempotencyKey,
      })
      .from(transfers)
      .where(
        and(
          eq(transfers.missionId, missionId),
          sql`${transfers.kind} in (${codeLiteral(TransferKind, "STAKE", "REFUND", "TEAM_BONUS", "FORFEIT")})`,
        ),
      )
      .orderBy(asc(transfers.id)),
  ]);
  const { id, title, stake, startsOn, endsOn, weeks, daysPerWeek, timesPerDay } = mission!;
  const numberOf = new Map(seats.map((seat, n) => [seat.userId, n + 1]));
  const stakesOfSeats = new Set(seats.map((seat) => `stake:${seat.id}`));
  return {
    format: "octopus-settlement-1",
    mission: {
      id,
      title,
      stake,
      startsOn: startsOn!,
      endsOn: endsOn!,
      weeks: weeks!,
      daysPerWeek: daysPerWeek!,
      timesPerDay: timesPerDay!,
      windows: windows.map(({ start, end }) => ({ start: timeOfDay(start), end: timeOfDay(end) })),
    },
    members: seats.map((seat, n) => ({
      member: n + 1,
      checkIns: made
        .filter(({ membershipId }) => membershipId === seat.id)
        .map(({ day, window, status }) => ({ day, window, status })),
    })),
    teamRate: statement.teamRate,
    // Both are in the order of the memberships.
    lines: statement.lines.map((line, n) => ({ member: n + 1, ...line })),
    totals: statement.totals,
    ledger: posted.flatMap(({ id: transferId, userId: whose, kind, amount, key }) => {
      const member = whose === null ? undefined : numberOf.get(whose);
      // Who left before it began, or left and came back, has stakes here that went back to them.
      if (member === undefined || (kind === "STAKE" && !stakesOfSeats.has(key))) return [];
      return [{ id: transferId, member, kind: kind as "STAKE", amount }];
    }),
  };
}
