import type { Queryable } from "@octopus/db";
import { missions, missionTitleGrams } from "@octopus/db/schema";
import { and, eq, lt, sql } from "drizzle-orm";
import { decodeCursor, encodeCursor, type Page, toPage } from "../kernel/cursor.js";
import { isListed, type ListRequest, ofType } from "./lists.js";
import { type MissionSummary, summaryRowsAlong, toSummary } from "./summaries.js";
import { searchGrams } from "./title-grams.js";

/** How many index entries of a gram are counted to tell a rare one from a frequent one. */
const COUNTED = 500;

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
  const withGram = and(
    eq(missionTitleGrams.gram, gram),
    before === undefined ? undefined : lt(missionTitleGrams.missionId, before),
  );
  const newestWithGram = sql`select mission_id from ${missionTitleGrams} where ${withGram} order by mission_id desc`;

  // strpos and not LIKE: to it a % or _ that someone searches for is a character like any other.
  const contains = exact ? undefined : sql`strpos(lower(${missions.title}), lower(${title})) > 0`;
  const rows = await summaryRowsAlong(
    db,
    sql`${newestWithGram} limit ${EXAMINED}`,
    and(isListed, ofType(type), contains),
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

/** The gram that the fewest titles have; each is counted only so far. */
async function rarestOf(db: Queryable, grams: readonly string[]): Promise<string> {
  if (grams.length === 1) return grams[0]!;
  const [rarest] = await db.execute<{ gram: string }>(sql`
    select piece.gram from json_array_elements_text(${JSON.stringify(grams)}::text::json) as piece(gram)
    cross join lateral (
      select count(*) as titles
      from (
        select from ${missionTitleGrams} where ${missionTitleGrams.gram} = piece.gram
        order by mission_id desc limit ${COUNTED} -- the order keeps the count in the index
      ) as counted
    ) as frequency
    order by titles limit 1`);
  return rarest!.gram;
}
