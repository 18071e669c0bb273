import { codeLiteral, type Db } from "@octopus/db";
import { PhotoStatus } from "@octopus/db/enums";
import { photos } from "@octopus/db/schema";
import { and, eq, inArray, lt, sql } from "drizzle-orm";
import { KEPT_PREFIXES, keysOfPhoto } from "../check-ins/index.js";

export type KeptKind = keyof typeof KEPT_PREFIXES;

const READY = codeLiteral(PhotoStatus, "READY");
const UPLOADED = codeLiteral(PhotoStatus, "UPLOADED");
const LIVING = codeLiteral(PhotoStatus, "PENDING", "UPLOADED", "READY");

/** The column that says which object of a kind a row wants to be there, and of which rows. */
const wanted = {
  submitted: { key: photos.objectKey, rows: sql`${photos.status} = ${UPLOADED}` },
  display: { key: photos.objectKey, rows: sql`${photos.status} = ${READY}` },
  thumbnail: { key: photos.thumbnailKey, rows: sql`${photos.status} = ${READY}` },
} as const;

export interface Claimed {
  readonly photoId: number;
  readonly key: string;
}

/**
 * Objects of a kind that rows made before `before` want to be there, their keys in (from, to] by their bytes, which is
 * the order of the store's listing and not the database's own.
 */
export async function claimedKeys(
  db: Db,
  kind: KeptKind,
  { from, to, before, limit }: { from: string; to: string | undefined; before: Date; limit: number },
): Promise<Claimed[]> {
  const { key, rows } = wanted[kind];
  const bytes = sql`${key} collate "C"`;
  const found = await db
    .select({ photoId: photos.id, key })
    .from(photos)
    .where(
      and(
        rows,
        lt(photos.createdAt, before),
        sql`${bytes} > ${from}`,
        // In the bucket's part for this kind: what tests and old rows have elsewhere is none of this walk's business.
        to === undefined ? sql`starts_with(${key}, ${KEPT_PREFIXES[kind]})` : sql`${bytes} <= ${to}`,
      ),
    )
    .orderBy(bytes)
    .limit(limit);
  return found.map(({ photoId, key: name }) => ({ photoId, key: name! }));
}

/**
 * Those of these keys that a photo may want, now or in a moment: an original while its submission or its working on may
 * still be going on, a version as long as its photo isn't gone. One statement, by the index of the keys.
 */
export async function wantedKeys(db: Db, kind: KeptKind, keys: readonly string[]): Promise<Set<string>> {
  const of = new Map(keys.map((key) => [key, keysOfPhoto(key)]));
  const rows = await db
    .select({ objectKey: photos.objectKey })
    .from(photos)
    .where(
      and(
        sql`${photos.status} in (${LIVING})`,
        inArray(
          photos.objectKey,
          [...of.values()].flatMap(({ pending, submitted, display }) => [pending, submitted, display]),
        ),
      ),
    );
  const living = new Set(rows.map(({ objectKey }) => objectKey));
  const isWanted = ({ pending, submitted, display }: ReturnType<typeof keysOfPhoto>) =>
    kind === "submitted"
      ? living.has(pending) || living.has(submitted)
      : living.has(submitted) || living.has(display);
  return new Set(keys.filter((key) => isWanted(of.get(key)!)));
}

/** Whether a row still wants this object. */
export async function stillClaims(db: Db, kind: KeptKind, { photoId, key }: Claimed): Promise<boolean> {
  const { key: column, rows } = wanted[kind];
  const found = await db
    .select({ id: photos.id })
    .from(photos)
    .where(and(eq(photos.id, photoId), rows, eq(column, key)));
  return found.length > 0;
}
