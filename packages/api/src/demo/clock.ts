import type { Db } from "@octopus/db";
import { demoClock } from "@octopus/db/schema";
import { sql } from "drizzle-orm";
import { type Clock, shiftedClock } from "../kernel/clock.js";

/** The demo's clock: its lead over real time is in the database, so web and worker share it, over restarts too. */
export function createDemoClock(db: Db): Clock {
  return shiftedClock(async () => {
    const [row] = await db.select({ ahead: demoClock.aheadMilliseconds }).from(demoClock);
    return row?.ahead ?? 0;
  });
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
