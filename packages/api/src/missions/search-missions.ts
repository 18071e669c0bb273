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
const EXAMINED = 400;

/** A gram that is more than so many times as frequent as the rarest isn't walked beside it. */
const DENSER = 2;
/** Frequencies are reckoned from a sample: the denser of two walks goes so much further than they say. */
const FURTHER = 1.1;

/**
 * Listed missions whose title contains a text, without regard to case, newest first. A page of few items, or none, with
 * a cursor means: this far there was no more, go on. Its cost doesn't grow with the number of missions.
 */
export async function searchMissions(
  db: Queryable,
  { title, type, cursor, limit }: ListRequest & { readonly title: string },
): Promise<Page<MissionSummary>> {
  const { grams, exact } = searchGrams(title);
  const [rarest, second] = await rarestOf(db, grams);
  const before = decodeCursor(cursor, 1)?.[0];
  const past = before === undefined ? undefined : lt(missionTitleGrams.missionId, before);
  const walks = [{ entries: entriesOf(sql`${rarest.gram}`, past), length: EXAMINED }];
  if (rarest.frequent && second && second.span * DENSER >= rarest.span)
    walks.push({
      entries: entriesOf(sql`${second.gram}`, past),
      length: Math.ceil((EXAMINED * FURTHER * rarest.span) / second.span),
    });
  const lastExamined = async () => {
    const ends = walks.map(({ entries, length }) => sql`(${entries} offset ${length - 1} limit 1)`);
    const [last] = await db.execute<{ id: string | null }>(
      sql`select max(mission_id) as id from (${sql.join(ends, sql` union all `)}) as ends`,
    );
    return last!.id === null ? undefined : Number(last!.id);
  };

  // strpos and not LIKE: to it a % or _ that someone searches for is a character like any other.
  const contains = exact ? undefined : sql`strpos(lower(${missions.title}), lower(${title})) > 0`;
  const condition = and(isListed, ofType(type), contains);
  const [walk, together] = walks.map(({ entries, length }) => sql`${entries} limit ${length}`);
  const [rows, lastOfLong] = await Promise.all([
    together === undefined
      ? summaryRowsAlong(db, walk!, condition, sql`walk.gram desc, walk.mission_id desc`).limit(limit + 1)
      : summaryRowsAlong(db, inEach([walk!, together]), condition).limit(limit + 1),
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
 * What several walks all come by, newest first. Two walks along the index are put together in less time than it takes to
 * look at the titles on one of them, and of the two rarest pieces of a rare text few titles have both. An intersection goes
 * along each of them once, whatever the planner thinks of how frequent a gram is; a join may go along one again and again.
 */
function inEach(walks: readonly SQL[]): SQL {
  const each = walks.map((walk) => sql`select mission_id from (${walk}) as one`);
  return sql`${sql.join(each, sql` intersect `)} order by mission_id desc`;
}

interface Rarity {
  readonly gram: string;
  /** Whether more titles than were counted have it. */
  readonly frequent: boolean;
  /** From the newest to the oldest of those that were counted, in missions. */
  readonly span: number;
}

/**
 * The two grams that the fewest titles have, the rarest first. Of those with more titles than are counted it is the one
 * whose newest are the furthest apart.
 */
async function rarestOf(db: Queryable, grams: readonly string[]): Promise<[Rarity, Rarity | undefined]> {
  if (grams.length === 1) return [{ gram: grams[0]!, frequent: true, span: 0 }, undefined];
  const rarest = await db.execute<{ gram: string; frequent: boolean; span: string | null }>(sql`
    select piece.gram, titles = ${SAMPLED} as frequent, span
    from json_array_elements_text(${JSON.stringify(grams)}::text::json) as piece(gram)
    cross join lateral (
      select count(*) as titles, max(mission_id) - min(mission_id) as span
      from (${entriesOf(sql`piece.gram`)} limit ${SAMPLED}) as sample
    ) as frequency
    order by titles, span desc limit 2`);
  const [first, second] = rarest.map((piece): Rarity => ({ ...piece, span: Number(piece.span) }));
  return [first!, second];
}
