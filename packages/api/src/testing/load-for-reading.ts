import { codeLiteral, type Db } from "@octopus/db";
import { MissionStatus } from "@octopus/db/enums";
import { sql, type SQL } from "drizzle-orm";
import { encodeCursor } from "../kernel/cursor.js";
import { indexLoadedTitles, loadMissions, unchecked } from "../missions/load-missions.testing.js";
import type { TestApi, TestUser } from "./index.js";

/** A word of a third of all titles. */
export const FREQUENT_WORD = "아침";
/** A word of three titles, every two characters of which many titles have. */
export const RARE_WORD = "상기 운동";
/** A word of the same three titles, every three characters of which many titles have. */
export const RARE_NUMBER = "24681357";
const RARE_TITLE = `기${RARE_WORD} ${RARE_NUMBER}`;

export interface LoadedForReading {
  /** A member of `missionId`, which runs, has eight members, a window all day and two weeks of check-ins. */
  readonly reader: TestUser;
  readonly missionId: number;
  /** A page of a list that is sorted by age begins here, half of all missions away from the first. */
  readonly middle: string;
}

/**
 * `count` missions as {@link loadMissions} makes them, each with its leader's seat, a tenth of them with a check-in and its
 * photo. Three of them, a quarter of all missions apart, have the {@link RARE_WORD}.
 */
export async function loadForReading(api: TestApi, count: number): Promise<LoadedForReading> {
  const { db } = api.deps;
  const reader = await api.newUser();
  await loadMissions(db, count, { titles: false });
  await db.execute(sql`
    update missions set title = ${RARE_TITLE} where id in (
      select (select min(id) from missions where ${isRunning} and id >= ${count}::int * part / 4)
      from generate_series(1, 3) as part)`);
  await indexLoadedTitles(db);
  await unchecked(
    db,
    sql`
    insert into memberships (mission_id, user_id, status, joined_at)
    select id, leader_id, 0, created_at from missions`,
  );
  await checkInOnce(db, sql`mission_id % 10 = 4`, [-1]);
  const missionId = await fillMission(db, reader.id, count);
  await db.execute(sql`vacuum analyze`); // as autovacuum does after so many rows
  return { reader, missionId, middle: encodeCursor([Math.floor(count / 2)]) };
}

const isRunning = sql`open_type = 0 and status = ${codeLiteral(MissionStatus, "ONGOING")}`;

/** Seven members beside the leader, and two weeks of check-ins, for one mission in the middle. */
async function fillMission(db: Db, readerId: number, count: number): Promise<number> {
  const [mission] = await db.execute<{ id: string }>(sql`
    update missions set capacity = 8, member_count = 8
    where id = (select min(id) from missions where ${isRunning} and id > ${count / 2}::int + 10) returning id`);
  const missionId = Number(mission!.id);
  await db.execute(sql`
    insert into mission_windows (mission_id, ordinal, start_minute, end_minute) values (${missionId}, 0, 0, 1440)`);
  await db.execute(sql`
    insert into memberships (mission_id, user_id, status, joined_at)
    select ${missionId}::bigint, id, 0, '2026-11-01' from users
    where id <> (select leader_id from missions where id = ${missionId}) and id <> ${readerId} order by id limit 6`);
  await db.execute(sql`
    insert into memberships (mission_id, user_id, status, joined_at)
    values (${missionId}, ${readerId}, 0, '2026-11-01')`);
  await checkInOnce(
    db,
    sql`mission_id = ${missionId}`,
    Array.from({ length: 14 }, (_, day) => day),
  );
  return missionId;
}

/** A check-in and its photo for each membership of some, on the given days after the mission's first. */
async function checkInOnce(db: Db, whose: SQL, days: number[]): Promise<void> {
  await unchecked(
    db,
    sql`
    with photo as (
      insert into photos (mission_id, membership_id, user_id, status, object_key, content_type, byte_length, sha256, created_at)
      select mission_id, id, user_id, 2, id || '/' || day, 'image/jpeg', 1000, id || '/' || day, '2026-11-23'::date + day
      from memberships, json_array_elements_text(${JSON.stringify(days)}::text::json) as text(text), lateral (select text::int as day) as days
      where ${whose}
      returning id, mission_id, membership_id, user_id, created_at)
    insert into check_ins (mission_id, membership_id, user_id, photo_id, day, "window", at)
    select mission_id, membership_id, user_id, id, created_at::date, 0, created_at + interval '6 hours' from photo`,
  );
}
