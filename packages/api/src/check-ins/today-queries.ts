import { codeLiteral, type Db, preparedRead } from "@octopus/db";
import { MissionStatus } from "@octopus/db/enums";
import { checkIns, memberships, missions } from "@octopus/db/schema";
import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import { addDays, type CivilDate } from "../kernel/civil-date.js";
import { countsForSomething, isActive, scheduleColumns, toWindow, windowList } from "./queries.js";

/** More missions at once than anybody lives; a bound all the same. */
const MOST = 100;
/** No mission week that contains today began earlier than this many days ago. */
const DAYS_BACK = 6;

const hasStarted = sql`${missions.status} in (${codeLiteral(MissionStatus, "OPEN", "ONGOING")})`;

type Place = [day: CivilDate, window: number];
const places = sql<Place[]>`coalesce((
  select json_agg(json_build_array(day, "window")) from ${checkIns}
  where ${checkIns.membershipId} = ${memberships.id} and ${countsForSomething}
    and day >= ${sql.placeholder("from")}::date), '[]')`;

const read = preparedRead((db) => {
  const fields = {
    ...scheduleColumns,
    missionId: missions.id,
    title: missions.title,
    acceptedCount: memberships.acceptedCount,
    finalRate: memberships.finalRate,
    windows: windowList,
    places,
  };
  const query = db
    .select(fields)
    .from(memberships)
    .innerJoin(missions, eq(missions.id, memberships.missionId))
    .where(
      and(
        eq(memberships.userId, sql.placeholder("user")),
        isActive,
        hasStarted,
        lte(missions.startsOn, sql.placeholder("day")),
        gt(missions.endsOn, sql.placeholder("day")),
      ),
    )
    .orderBy(asc(missions.startsOn), asc(missions.id))
    .limit(MOST);
  return { fields, query };
});

/**
 * The missions under way on a day that a person has a seat in, oldest first, by the calendar as `isUnderWay` is, each
 * with its windows in the order of the day and the places that the person has taken in its week. One statement.
 */
export async function missionsUnderWay(db: Db, userId: number, day: CivilDate) {
  const rows = await read(db, { user: userId, day, from: addDays(day, -DAYS_BACK) });
  return rows.map(({ windows, places, ...mission }) => ({
    ...mission,
    windows: windows.map(toWindow),
    taken: places.map(([day, window]) => ({ day, window })),
  }));
}
