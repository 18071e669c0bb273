import type { Db } from "@octopus/db";
import { demoClock } from "@octopus/db/schema";
import { sql } from "drizzle-orm";
import { type Clock, shiftedClock } from "../kernel/clock.js";
import type { Deps } from "../kernel/deps.js";

/** The demo's clock: its lead over real time is in the database, so web and worker share it, over restarts too. */
export function createDemoClock(db: Db): Clock {
  return shiftedClock(async () => {
    const [row] = await db.select({ ahead: demoClock.aheadMilliseconds }).from(demoClock);
    return row?.ahead;
  });
}

/**
 * Sets mission time, which may be earlier than real time, for a demo that is still empty. Once there is something in it,
 * its clock must not go back: only {@link moveDemoClock} touches it then.
 */
export async function startDemoClock(
  { db, clock }: Pick<Deps, "db" | "clock">,
  startsAt: Date,
): Promise<void> {
  const aheadMilliseconds = startsAt.getTime() - clock.realNow().getTime();
  await db
    .insert(demoClock)
    .values({ aheadMilliseconds })
    .onConflictDoUpdate({ target: demoClock.id, set: { aheadMilliseconds } });
  await clock.sync();
}

/** Moves mission time ahead; two moves at once add up. */
export async function moveDemoClock(db: Db, milliseconds: number): Promise<void> {
  await db
    .insert(demoClock)
    .values({ aheadMilliseconds: milliseconds })
    .onConflictDoUpdate({
      target: demoClock.id,
      set: { aheadMilliseconds: sql`${demoClock.aheadMilliseconds} + excluded.ahead_milliseconds` },
    });
}
