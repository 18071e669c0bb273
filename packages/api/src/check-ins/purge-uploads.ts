import { codeLiteral, type Db, inTransaction, type Tx } from "@octopus/db";
import { PhotoStatus } from "@octopus/db/enums";
import { captures, photos } from "@octopus/db/schema";
import { and, asc, eq, inArray, lt, notExists, sql } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { PENDING_PREFIX, submittedKey } from "./object-keys.js";

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

export interface PurgeCounts {
  read: number;
  changed: number;
  skipped: number;
  failed: number;
}

interface Purge {
  /** Real clock. */
  readonly asOf: Date;
  /** Count what would go, remove nothing. */
  readonly dryRun: boolean;
  /** Uploads a transaction; everything due goes, chunk by chunk. */
  readonly limit?: number;
}

interface Upload {
  readonly id: number;
  readonly objectKey: string;
  readonly createdAt: Date;
}

/**
 * Removes uploads that were announced 24 hours ago and never submitted: object and row. Then whatever else lies among
 * the pending objects that long, because its URL was used once more after the photo had been submitted. What the store
 * would not remove is counted as failed and found again next time. Several workers share the work.
 */
export async function purgeUploads(deps: Deps, { asOf, dryRun, limit = 50 }: Purge): Promise<PurgeCounts> {
  const before = new Date(asOf.getTime() - KEPT_MILLISECONDS);
  const counts = { read: 0, changed: 0, skipped: 0, failed: 0 };
  const add = (removed: readonly boolean[]) => {
    counts.read += removed.length;
    counts.changed += removed.filter(Boolean).length;
    counts.failed += removed.filter((done) => !done).length;
  };

  if (dryRun) {
    counts.read = counts.changed = (await staleKeys(deps.db, before)).size;
  } else {
    let last: Upload | undefined;
    do {
      last = await inTransaction(deps.db, async (tx) => {
        const uploads = await claimStale(tx, before, last, limit);
        const removed = await Promise.all(
          uploads.map(({ objectKey }) => remove(deps, objectKey, submittedKey(objectKey))),
        );
        const gone = uploads.filter((_, index) => removed[index]).map(({ id }) => id);
        await tx.delete(captures).where(inArray(captures.photoId, gone));
        await tx.delete(photos).where(inArray(photos.id, gone));
        add(removed);
        return uploads.at(-1);
      });
    } while (last);
    await dropOldCaptures(deps.db, before);
  }

  // Asked before the store is: these are others' work, or have failed, and are no strays.
  const claimed = await staleKeys(deps.db, before);
  let cursor: string | null = null;
  do {
    const page = await deps.store.list(PENDING_PREFIX, cursor === null ? {} : { cursor });
    const strays = page.objects.filter(({ key, updatedAt }) => updatedAt < before && !claimed.has(key));
    for (const { key } of strays) add([dryRun || (await remove(deps, key))]);
    cursor = page.cursor;
  } while (cursor !== null);
  return counts;
}

const isStale = (before: Date) =>
  and(sql`${photos.status} = ${codeLiteral(PhotoStatus, "PENDING")}`, lt(photos.createdAt, before));

async function staleKeys(db: Db, before: Date): Promise<Set<string>> {
  const rows = await db.select({ key: photos.objectKey }).from(photos).where(isStale(before));
  return new Set(rows.map(({ key }) => key));
}

/** The next uploads after `last`, locked: a submission that comes now waits, and finds its photo gone. */
function claimStale(tx: Tx, before: Date, last: Upload | undefined, limit: number): Promise<Upload[]> {
  return tx
    .select({ id: photos.id, objectKey: photos.objectKey, createdAt: photos.createdAt })
    .from(photos)
    .where(
      and(
        isStale(before),
        last &&
          sql`(${photos.createdAt}, ${photos.id}) > (${last.createdAt.toISOString()}::timestamptz, ${last.id})`,
      ),
    )
    .orderBy(asc(photos.createdAt), asc(photos.id))
    .limit(limit)
    .for("update", { skipLocked: true });
}

/** The code of an upload that is still there stays: it may yet be submitted, or removed with it. */
async function dropOldCaptures(db: Db, before: Date): Promise<void> {
  const waiting = db
    .select({ id: photos.id })
    .from(photos)
    .where(and(eq(photos.id, captures.photoId), eq(photos.status, "PENDING")));
  await db.delete(captures).where(and(lt(captures.expiresAt, before), notExists(waiting)));
}

async function remove({ store, log }: Deps, ...keys: readonly string[]): Promise<boolean> {
  try {
    await Promise.all(keys.map((key) => store.remove(key)));
    return true;
  } catch (error) {
    log.warn({ err: error, keys }, "an upload could not be removed");
    return false;
  }
}
