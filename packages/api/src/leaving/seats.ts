import { codeLiteral, type Queryable } from "@octopus/db";
import { MembershipStatus, MissionStatus } from "@octopus/db/enums";
import { memberships, missions } from "@octopus/db/schema";
import { and, asc, eq, sql } from "drizzle-orm";
import type { CivilDate } from "../kernel/civil-date.js";
import { statusOn } from "../missions/index.js";

export interface Seat {
  readonly membershipId: number;
  readonly missionId: number;
  readonly title: string;
  /** Points. */
  readonly stake: number;
}

/** What leaving does to a person's seats, by the status of each mission on the day. */
export interface SeatsByFate {
  /** ONGOING: nobody leaves as long as there is one. */
  readonly standing: Seat[];
  /** Led, and not started yet: cancelled, with every stake back to whoever paid it. */
  readonly called: Seat[];
  /** Joined, and not started yet: given up, with the stake back. */
  readonly given: Seat[];
}

/** The person's seats in missions that are not over, by what becomes of them. `today` is an Asia/Seoul day. */
export async function seatsByFate(db: Queryable, userId: number, today: CivilDate): Promise<SeatsByFate> {
  const rows = await db
    .select({
      membershipId: memberships.id,
      missionId: missions.id,
      title: missions.title,
      stake: missions.stake,
      leaderId: missions.leaderId,
      status: missions.status,
      startsOn: missions.startsOn,
      endsOn: missions.endsOn,
    })
    .from(memberships)
    .innerJoin(missions, eq(missions.id, memberships.missionId))
    .where(
      and(
        eq(memberships.userId, userId),
        sql`${memberships.status} = ${codeLiteral(MembershipStatus, "ACTIVE")}`,
        sql`${missions.status} in (${codeLiteral(MissionStatus, "UNACTIVATED", "OPEN", "ONGOING")})`,
      ),
    )
    .orderBy(asc(missions.id));
  const fates: SeatsByFate = { standing: [], called: [], given: [] };
  for (const { leaderId, status, startsOn, endsOn, ...seat } of rows) {
    const now = statusOn({ status, startsOn, endsOn }, today);
    if (now === "ONGOING") fates.standing.push(seat);
    else if (now === "CLOSE")
      continue; // over; the nightly batch has yet to settle it, and needs nobody for that
    else (leaderId === userId ? fates.called : fates.given).push(seat);
  }
  return fates;
}

/** Every mission that one of the seats is in. */
export function missionsOf({ standing, called, given }: SeatsByFate): number[] {
  return [...standing, ...called, ...given].map(({ missionId }) => missionId);
}
