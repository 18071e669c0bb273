import { codeLiteral, type Db, inTransaction, type Tx } from "@octopus/db";
import { PhotoStatus } from "@octopus/db/enums";
import { missions, photos } from "@octopus/db/schema";
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, lte, notExists, sql } from "drizzle-orm";
import { keysOfPhoto } from "../check-ins/index.js";
import type { Deps } from "../kernel/deps.js";
import { announceChanges } from "../missions/index.js";

const KEPT_MILLISECONDS = 90 * 24 * 60 * 60 * 1000;

export interface PurgePhotosCounts {
  /** Photos of missions that are due. */
  read: number;
  /** Photos whose objects are gone. */
  changed: number;
  skipped: number;
  /** Photos that the store would not remove; they are found again next time. */
  failed: number;
}

interface Purge {
  /** Mission time, as the settlement that it counts from. */
  readonly asOf: Date;
  readonly dryRun: boolean;
  /** Missions looked at together. */
  readonly missionsAtOnce?: number;
  /** Photos a transaction. */
  readonly photosAtOnce?: number;
}

/**
 * Removes the photos of missions that were settled 90 days before `asOf`. Their check-ins stay, and so do their hashes:
 * what was used once stays used. Objects go before the row says so; whoever dies in between, or finds the store away,
 * leaves rows that the next run finds again. Several workers share the work.
 */
export async function purgePhotos(
  deps: Deps,
  { asOf, dryRun, missionsAtOnce = 100, photosAtOnce = 50 }: Purge,
): Promise<PurgePhotosCounts> {
  const settledUntil = new Date(asOf.getTime() - KEPT_MILLISECONDS);
  const counts: PurgePhotosCounts = { read: 0, changed: 0, skipped: 0, failed: 0 };
  if (dryRun) {
    counts.read = counts.changed = await countDue(deps.db, settledUntil);
    return counts;
  }
  let last: DueMission | undefined;
  do {
    const due = await dueMissions(deps.db, settledUntil, last, missionsAtOnce);
    last = due.at(-1);
    const missionIds = due.map(({ id }) => id);
    let after: number | undefined = 0;
    while (after !== undefined && missionIds.length > 0 && !deps.stopping.aborted)
      after = await removeSome(deps, missionIds, { after, limit: photosAtOnce }, counts);
    await inTransaction(deps.db, (tx) => closeWhatIsEmpty(tx, missionIds, deps.clock.realNow()));
  } while (last && !deps.stopping.aborted);
  return counts;
}

const isKept = sql`${photos.status} in (${codeLiteral(PhotoStatus, "UPLOADED", "READY")})`;

const isDue = (settledUntil: Date) =>
  and(isNotNull(missions.settledAt), isNull(missions.photosPurgedAt), lte(missions.settledAt, settledUntil));

async function countDue(db: Db, settledUntil: Date): Promise<number> {
  const [row] = await db
    .select({ due: count() })
    .from(photos)
    .innerJoin(missions, eq(missions.id, photos.missionId))
    .where(and(isDue(settledUntil), isKept));
  return row!.due;
}

interface DueMission {
  readonly id: number;
  readonly settledAt: Date | null;
}

function dueMissions(
  db: Db,
  settledUntil: Date,
  last: DueMission | undefined,
  limit: number,
): Promise<DueMission[]> {
  return db
    .select({ id: missions.id, settledAt: missions.settledAt })
    .from(missions)
    .where(
      and(
        isDue(settledUntil),
        last &&
          sql`(${missions.settledAt}, ${missions.id}) > (${last.settledAt!.toISOString()}::timestamptz, ${last.id})`,
      ),
    )
    .orderBy(asc(missions.settledAt), asc(missions.id))
    .limit(limit);
}

/** Answers the last photo it looked at; undefined once there is none left for us. */
async function removeSome(
  deps: Deps,
  missionIds: readonly number[],
  { after, limit }: { after: number; limit: number },
  counts: PurgePhotosCounts,
): Promise<number | undefined> {
  return inTransaction(deps.db, async (tx) => {
    const kept = await tx
      .select({ id: photos.id, objectKey: photos.objectKey })
      .from(photos)
      .where(and(inArray(photos.missionId, [...missionIds]), isKept, gt(photos.id, after)))
      .orderBy(asc(photos.id))
      .limit(limit)
      // Lock: no other worker removes them too, and none that still makes their versions shows them afterwards.
      .for("update", { skipLocked: true });
    const removed = await Promise.all(kept.map(({ objectKey }) => removeObjects(deps, objectKey)));
    const gone = kept.filter((_, n) => removed[n]).map(({ id }) => id);
    await tx
      .update(photos)
      .set({ status: "DELETED", deletedAt: deps.clock.realNow(), nextAttemptAt: null })
      .where(inArray(photos.id, gone));
    counts.read += kept.length;
    counts.changed += gone.length;
    counts.failed += kept.length - gone.length;
    return kept.at(-1)?.id;
  });
}

async function removeObjects({ store, log }: Deps, objectKey: string): Promise<boolean> {
  const { submitted, display, thumbnail } = keysOfPhoto(objectKey);
  try {
    await Promise.all([submitted, display, thumbnail].map((key) => store.remove(key)));
    return true;
  } catch (error) {
    log.warn({ err: error, objectKey }, "a photo could not be removed");
    return false;
  }
}

async function closeWhatIsEmpty(tx: Tx, missionIds: readonly number[], realNow: Date): Promise<void> {
  const left = tx
    .select({ id: photos.id })
    .from(photos)
    .where(and(eq(photos.missionId, missions.id), isKept));
  const closed = await tx
    .update(missions)
    .set({ photosPurgedAt: realNow })
    .where(and(inArray(missions.id, [...missionIds]), isNull(missions.photosPurgedAt), notExists(left)))
    .returning({ id: missions.id });
  if (closed.length === 0) return;
  await announceChanges(
    tx,
    closed.map(({ id }) => id),
  );
}
