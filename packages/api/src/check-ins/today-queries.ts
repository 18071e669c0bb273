import { codeLiteral, type Queryable } from "@octopus/db";
import { CheckInStatus, MembershipStatus, MissionStatus } from "@octopus/db/enums";
import { checkIns, memberships, missions, missionWindows } from "@octopus/db/schema";
import { and, asc, eq, gt, gte, inArray, lte, sql } from "drizzle-orm";
import type { CivilDate } from "../kernel/civil-date.js";
import { scheduleColumns } from "./queries.js";

/** More missions at once than anybody lives; a bound all the same. */
const MOST = 100;

const isActive = sql`${memberships.status} = ${codeLiteral(MembershipStatus, "ACTIVE")}`;
const hasStarted = sql`${missions.status} in (${codeLiteral(MissionStatus, "OPEN", "ONGOING")})`;
const countsForSomething = sql`${checkIns.status} <> ${codeLiteral(CheckInStatus, "REJECTED")}`;

/** The missions under way on a day that a person has a seat in, oldest first, by the calendar as `isUnderWay` is. */
export function missionsUnderWay(db: Queryable, userId: number, day: CivilDate) {
  return db
    .select({
      ...scheduleColumns,
      missionId: missions.id,
      title: missions.title,
      membershipId: memberships.id,
      acceptedCount: memberships.acceptedCount,
      finalRate: memberships.finalRate,
    })
    .from(memberships)
    .innerJoin(missions, eq(missions.id, memberships.missionId))
    .where(
      and(
        eq(memberships.userId, userId),
        isActive,
        hasStarted,
        lte(missions.startsOn, day),
        gt(missions.endsOn, day),
      ),
    )
    .orderBy(asc(missions.startsOn), asc(missions.id))
    .limit(MOST);
}

/** The check-in windows of several missions, each mission's in the order of the day. */
export function windowsOfAll(db: Queryable, missionIds: readonly number[]) {
  return db
    .select({
      missionId: missionWindows.missionId,
      ordinal: missionWindows.ordinal,
      startMinute: missionWindows.startMinute,
      endMinute: missionWindows.endMinute,
    })
    .from(missionWindows)
    .where(inArray(missionWindows.missionId, [...missionIds]))
    .orderBy(asc(missionWindows.missionId), asc(missionWindows.ordinal));
}

/** The places that several seats have taken from a day on. */
export function placesTakenSince(db: Queryable, membershipIds: readonly number[], from: CivilDate) {
  return db
    .select({ membershipId: checkIns.membershipId, day: checkIns.day, window: checkIns.window })
    .from(checkIns)
    .where(
      and(inArray(checkIns.membershipId, [...membershipIds]), countsForSomething, gte(checkIns.day, from)),
    );
}
