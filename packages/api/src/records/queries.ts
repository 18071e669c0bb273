import { codeLiteral, type Queryable } from "@octopus/db";
import { CheckInStatus, MembershipStatus } from "@octopus/db/enums";
import { checkIns, memberships, missions } from "@octopus/db/schema";
import { and, count, eq, isNotNull, lte, sql } from "drizzle-orm";
import type { CivilDate } from "../kernel/civil-date.js";

const isActive = sql`${memberships.status} = ${codeLiteral(MembershipStatus, "ACTIVE")}`;
const isAccepted = sql`${checkIns.status} = ${codeLiteral(CheckInStatus, "ACCEPTED")}`;

/** How many accepted check-ins a person has made, day by day and mission by mission; all of them, oldest day first. */
export function acceptedByDay(db: Queryable, userId: number) {
  return db
    .select({ day: checkIns.day, missionId: checkIns.missionId, checkIns: count() })
    .from(checkIns)
    .where(and(eq(checkIns.userId, userId), isAccepted))
    .groupBy(checkIns.day, checkIns.missionId)
    .orderBy(checkIns.day, checkIns.missionId);
}

/** The missions with a schedule that a person has a seat in, as far as they have begun by `today`. */
export function begunSeats(db: Queryable, userId: number, today: CivilDate) {
  return db
    .select({
      missionId: missions.id,
      type: missions.type,
      status: missions.status,
      startsOn: sql<CivilDate>`${missions.startsOn}`,
      endsOn: sql<CivilDate>`${missions.endsOn}`,
      daysPerWeek: sql<number>`${missions.daysPerWeek}`,
      finalRate: memberships.finalRate,
    })
    .from(memberships)
    .innerJoin(missions, eq(missions.id, memberships.missionId))
    .where(
      and(
        eq(memberships.userId, userId),
        isActive,
        lte(missions.startsOn, today),
        isNotNull(missions.daysPerWeek),
      ),
    );
}

export type BegunSeat = Awaited<ReturnType<typeof begunSeats>>[number];
export type AcceptedDay = Awaited<ReturnType<typeof acceptedByDay>>[number];
