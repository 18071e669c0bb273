import type { Queryable } from "@octopus/db";
import { dailyStatistics, users } from "@octopus/db/schema";
import { asc, desc } from "drizzle-orm";
import { addDays, type CivilDate, civilDateOf } from "../kernel/civil-date.js";

/** The Asia/Seoul days before `today` that have no statistics yet: since the last collected, or since the first person. */
export async function uncollectedDays(
  db: Queryable,
  today: CivilDate,
  timeZone: string,
): Promise<CivilDate[]> {
  const [[last], [first]] = await Promise.all([
    db.select({ day: dailyStatistics.day }).from(dailyStatistics).orderBy(desc(dailyStatistics.day)).limit(1),
    db.select({ at: users.createdAt }).from(users).orderBy(asc(users.createdAt)).limit(1),
  ]);
  if (!first) return [];
  const days: CivilDate[] = [];
  let day = last ? addDays(last.day, 1) : civilDateOf(first.at, timeZone);
  for (; day < today; day = addDays(day, 1)) days.push(day);
  return days;
}
