import { codeLiteral, type Queryable } from "@octopus/db";
import { PhotoStatus } from "@octopus/db/enums";
import { photos } from "@octopus/db/schema";
import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { NEAR_COPY_DISTANCE } from "./perceptual-hash.js";

/** How many earlier photos of the person's, and how many of the team's, a new one is compared with: the newest. */
const COMPARED = 500;

interface NewPhoto {
  readonly id: number;
  readonly userId: number;
  readonly missionId: number;
  /** As `perceptualHashes` answers them. */
  readonly hashes: readonly bigint[];
}

/**
 * The earlier photo, of this person or of this mission, that a new one looks most like; undefined when it looks like
 * none. Two pictures are as far apart as the nearest of one's whole and the other's whole or cut. Both walks answer from
 * an index, newest first, and end by themselves; photos that are gone are compared as well.
 */
export async function nearCopyOf(db: Queryable, photo: NewPhoto): Promise<number | undefined> {
  const [row] = await db.execute<{ id: string }>(nearCopyQuery(photo));
  return row && Number(row.id);
}

/** The statement alone, for those who want to see its plan. */
export function nearCopyQuery({ id, userId, missionId, hashes }: NewPhoto) {
  const mine = sql`array[${sql.join(
    hashes.map((hash) => sql`${hash.toString()}::bigint`),
    sql`, `,
  )}]`;
  const counts = sql`${photos.status} in (${codeLiteral(PhotoStatus, "UPLOADED", "READY", "DELETED")})`;
  // Between two rows, and in the order of both columns: only the index on both can answer that. With `=` the planner may
  // as well walk all photos by id, for as long as it takes to come by 500 of one person.
  const newest = (owner: AnyPgColumn, of: number) => sql`
    (select ${photos.id}, ${photos.perceptualHashes} as hashes from ${photos}
     where (${owner}, ${photos.id}) >= (${of}::bigint, 0) and (${owner}, ${photos.id}) < (${of}::bigint + 1, 0)
       and ${photos.perceptualHashes} is not null and ${counts} and ${photos.id} <> ${id}::bigint
     order by ${owner} desc, ${photos.id} desc limit ${COMPARED})`;
  return sql`
    select earlier.id
    from (${newest(photos.userId, userId)} union
          ${newest(photos.missionId, missionId)}) as earlier
    cross join lateral (
      select min(bit_count((theirs # ours)::bit(64))) as bits
      from unnest(earlier.hashes) with ordinality as their(theirs, their_cut)
      cross join unnest(${mine}) with ordinality as own(ours, own_cut)
      where their_cut = 1 or own_cut = 1
    ) as distance
    where distance.bits <= ${NEAR_COPY_DISTANCE}
    order by distance.bits, earlier.id
    limit 1`;
}
