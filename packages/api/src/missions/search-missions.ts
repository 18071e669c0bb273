import type { Queryable } from "@octopus/db";
import { missions, missionTitleGrams } from "@octopus/db/schema";
import { and, lt, sql, type SQL } from "drizzle-orm";
import { decodeCursor, encodeCursor, type Page, toPage } from "../kernel/cursor.js";
import { isListed, type ListRequest, ofType } from "./lists.js";
import { type MissionSummary, summaryRowsAlong, toSummary } from "./summaries.js";
import { searchGrams } from "./title-grams.js";

/** How many index entries of a gram are looked at to tell a rare one from a frequent one. */
const SAMPLED = 64;

/**
 * How many titles a page looks at. Of a text whose every piece is frequent while itself it is rare, or of a type that
 * few titles with the word have, a page can end before it is full; its cursor goes on from there.
 */
const EXAMINED = 1000;

/**
 * Listed missions whose title contains a text, without regard to case, newest first. A page of few items, or none, with
 * a cursor means: this far there was no more, go on. Its cost doesn't grow with the number of missions.
 */
export async function searchMissions(
  db: Queryable,
  { title, type, cursor, limit }: ListRequest & { readonly title: string },
): Promise<Page<MissionSummary>> {
  const { grams, exact } = searchGrams(title);
  const [rarest, secondRarest] = await rarestOf(db, grams);
  const before = decodeCursor(cursor, 1)?.[0];
  const examined = sql`${entriesOf(
    sql`${rarest.gram}`,
    before === undefined ? undefined : lt(missionTitleGrams.missionId, before),
  )} limit ${EXAMINED}`;

  const lastExamined = async () => {
    const [last] = await db.execute<{ mission_id: string }>(
      sql`select mission_id from (${examined}) as examined offset ${EXAMINED - 1} limit 1`,
    );
    return last && Number(last.mission_id);
  };

  // strpos and not LIKE: to it a % or _ that someone searches for is a character like any other.
  const contains = exact ? undefined : sql`strpos(lower(${missions.title}), lower(${title})) > 0`;
  const [rows, lastOfLong] = await Promise.all([
    summaryRowsAlong(
      db,
      rarest.frequent && secondRarest ? thoseWith(secondRarest.gram, examined) : examined,
      and(isListed, ofType(type), contains),
      sql`walk.gram desc, walk.mission_id desc`,
    ).limit(limit + 1),
    exact || !rarest.frequent ? undefined : lastExamined(),
  ]);
  const page = toPage(
    rows,
    limit,
    ({ id }) => [id],
    (row) => toSummary(row),
  );
  if (page.nextCursor !== null) return page;
  const last = exact ? await lastExamined() : lastOfLong;
  return last === undefined ? page : { ...page, nextCursor: encodeCursor([last]) };
}

/**
 * The missions with a gram, newest first. The gram is written as a range that the order begins with, so that no index but
 * the one of grams has the order: by its sampled statistics the planner would take a gram for a frequent one, and walk
 * all missions from the newest until enough of them have it.
 */
function entriesOf(gram: SQL, condition?: SQL): SQL {
  const { gram: column, missionId } = missionTitleGrams;
  const where = and(sql`${column} between ${gram} and ${gram}`, condition);
  return sql`select ${column}, ${missionId} from ${missionTitleGrams} where ${where} order by ${column} desc, ${missionId} desc`;
}

/**
 * Of a walk along one gram, what has another one too. Each is looked up in the index: that costs half of what it costs to
 * look at the title, and of the two rarest pieces of a rare text few titles have both.
 */
function thoseWith(gram: string, walk: SQL): SQL {
  return sql`
    select walked.gram, walked.mission_id from (${walk}) as walked cross join lateral (
      select from ${missionTitleGrams} as other where other.gram = ${gram} and other.mission_id = walked.mission_id
      limit 1) as has_other`;
}

interface Rarity {
  readonly gram: string;
  /** Whether more titles than were counted have it. */
  readonly frequent: boolean;
}

/**
 * The two grams that the fewest titles have, the rarest first. Of those with more titles than are counted it is the one
 * whose newest reach the furthest back.
 */
async function rarestOf(db: Queryable, grams: readonly string[]): Promise<[Rarity, Rarity | undefined]> {
  if (grams.length === 1) return [{ gram: grams[0]!, frequent: true }, undefined];
  const rarest = await db.execute<{ gram: string; frequent: boolean }>(sql`
    select piece.gram, titles = ${SAMPLED} as frequent
    from json_array_elements_text(${JSON.stringify(grams)}::text::json) as piece(gram)
    cross join lateral (
      select count(*) as titles, min(mission_id) as oldest
      from (${entriesOf(sql`piece.gram`)} limit ${SAMPLED}) as sample
    ) as frequency
    order by titles, oldest limit 2`);
  return [rarest[0]!, rarest[1]];
}
