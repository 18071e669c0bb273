import { KEPT_PREFIXES } from "../check-ins/index.js";
import type { Deps } from "../kernel/deps.js";
import type { StoredObject } from "../ports/object-store.js";
import { type Claimed, claimedKeys, type KeptKind, stillClaims, wantedKeys } from "./claims.js";

/** Twice as long as an upload may wait: whatever is under way now is younger. */
const SETTLED_MILLISECONDS = 2 * 24 * 60 * 60 * 1000;

/** Objects and rows held against each other at a time. */
const STRETCH = 5000;
const LISTED_AT_ONCE = 1000;
const REMOVED_AT_ONCE = 16;

export interface SweepCounts {
  /** Objects in the bucket, but for pending ones. */
  read: number;
  /** Objects that no photo wants, removed. */
  changed: number;
  skipped: number;
  /** Photos whose object is gone, and objects that could not be removed. */
  failed: number;
}

interface Sweep {
  /** Real clock, as the store's. */
  readonly asOf: Date;
  readonly dryRun: boolean;
  /** Told of every photo whose object is gone. */
  readonly onMissing: (photoId: number, key: string) => Promise<void>;
  readonly stretch?: number;
}

/**
 * Holds bucket and database against each other, in one walk through both in the order of the keys. Objects of two days
 * ago that no photo wants are removed. A photo of two days ago whose object is gone is told of and left as it is: nobody
 * but an operator knows whether the bucket can be restored. Memory doesn't grow with either side.
 */
export async function sweepPhotos(
  deps: Deps,
  { asOf, dryRun, onMissing, stretch = STRETCH }: Sweep,
): Promise<SweepCounts> {
  const before = new Date(asOf.getTime() - SETTLED_MILLISECONDS);
  const counts: SweepCounts = { read: 0, changed: 0, skipped: 0, failed: 0 };

  for (const kind of Object.keys(KEPT_PREFIXES) as KeptKind[]) {
    const prefix = KEPT_PREFIXES[kind];
    let cursor: string | null | undefined;
    let listed: StoredObject[] = [];
    let from: string = prefix;
    do {
      while (cursor !== null && listed.length < stretch) {
        const page = await deps.store.list(prefix, {
          limit: Math.min(LISTED_AT_ONCE, stretch),
          ...(cursor !== undefined && { cursor }),
        });
        listed = [...listed, ...page.objects];
        cursor = page.cursor;
      }
      // As far as both sides are known: the listing's last key, or, where rows are more, the last row's.
      const end = cursor === null ? undefined : listed.at(-1)?.key;
      const claimed = await claimedKeys(deps.db, kind, { from, to: end, before, limit: stretch });
      const to: string | undefined = claimed.length === stretch ? claimed.at(-1)!.key : end;
      const here = to === undefined ? listed : listed.filter(({ key }) => key <= to);
      listed = listed.slice(here.length);

      counts.read += here.length;
      await removeOrphans(deps, kind, here, { before, dryRun }, counts);
      await tellMissing(deps, kind, here, claimed, { onMissing: dryRun ? undefined : onMissing }, counts);
      if (to === undefined) break;
      from = to;
    } while (!deps.stopping.aborted);
  }
  return counts;
}

async function removeOrphans(
  deps: Deps,
  kind: KeptKind,
  objects: readonly StoredObject[],
  { before, dryRun }: { before: Date; dryRun: boolean },
  counts: SweepCounts,
): Promise<void> {
  const old = objects.filter(({ updatedAt }) => updatedAt < before).map(({ key }) => key);
  if (old.length === 0) return;
  const wanted = await wantedKeys(deps.db, kind, old);
  const orphans = old.filter((key) => !wanted.has(key));
  for (let first = 0; first < orphans.length; first += REMOVED_AT_ONCE) {
    const some = orphans.slice(first, first + REMOVED_AT_ONCE);
    const removed = await Promise.allSettled(
      some.map(async (key) => {
        if (!dryRun) await deps.store.remove(key);
      }),
    );
    counts.changed += removed.filter(({ status }) => status === "fulfilled").length;
    counts.failed += removed.filter(({ status }) => status === "rejected").length;
  }
}

async function tellMissing(
  deps: Deps,
  kind: KeptKind,
  objects: readonly StoredObject[],
  claimed: readonly Claimed[],
  { onMissing }: { onMissing: Sweep["onMissing"] | undefined },
  counts: SweepCounts,
): Promise<void> {
  const there = new Set(objects.map(({ key }) => key));
  for (const claim of claimed) {
    if (there.has(claim.key)) continue;
    // The listing is older than the rows: only what both say once more is told.
    if ((await deps.store.head(claim.key)) || !(await stillClaims(deps.db, kind, claim))) continue;
    counts.failed += 1;
    deps.log.error({ photoId: claim.photoId, key: claim.key }, "a photo's object is gone");
    await onMissing?.(claim.photoId, claim.key);
  }
}
