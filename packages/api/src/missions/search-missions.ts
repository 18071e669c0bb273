import type { Queryable } from "@octopus/db";
import { missions, missionTitleGrams } from "@octopus/db/schema";
import { and, lt, sql, type SQL } from "drizzle-orm";
import { decodeCursor, encodeCursor, type Page, toPage } from "../kernel/cursor.js";
import { isListed, type ListRequest, ofType } from "./lists.js";
import { type MissionSummary, summaryRowsAlong, toSummary } from "./summaries.js";
import { searchGrams } from "./title-grams.js";

/** How many index entries of a gram are counted to tell a rare one from a frequent one. */
const COUNTED = 200;

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
  const gram = await rarestOf(db, grams);
  const before = decodeCursor(cursor, 1)?.[0];
  const newestWithGram = entriesOf(
    sql`${gram}`,
    before === undefined ? undefined : lt(missionTitleGrams.missionId, before),
  );

  // strpos and not LIKE: to it a % or _ that someone searches for is a character like any other.
  const contains = exact ? undefined : sql`strpos(lower(${missions.title}), lower(${title})) > 0`;
  const rows = await summaryRowsAlong(
    db,
    sql`${newestWithGram} limit ${EXAMINED}`,
    and(isListed, ofType(type), contains),
    sql`walk.gram desc, walk.mission_id desc`,
  ).limit(limit + 1);
  const page = toPage(
    rows,
    limit,
    ({ id }) => [id],
    (row) => toSummary(row),
  );
  if (page.nextCursor !== null) return page;

  const [lastExamined] = await db.execute<{ mission_id: string }>(
    sql`${newestWithGram} offset ${EXAMINED - 1} limit 1`,
  );
  return lastExamined ? { ...page, nextCursor: encodeCursor([Number(lastExamined.mission_id)]) } : page;
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

/** The gram that the fewest titles have; each is counted only so far. */
async function rarestOf(db: Queryable, grams: readonly string[]): Promise<string> {
  if (grams.length === 1) return grams[0]!;
  const [rarest] = await db.execute<{ gram: string }>(sql`
    select piece.gram from json_array_elements_text(${JSON.stringify(grams)}::text::json) as piece(gram)
    cross join lateral (
      select count(*) as titles
      from (${entriesOf(sql`piece.gram`)} limit ${COUNTED}) as counted
    ) as frequency
    order by titles limit 1`);
  return rarest!.gram;
}
