import { inTransaction, type Tx } from "@octopus/db";
import { checkInCheers } from "@octopus/db/schema";
import { and, eq } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { announceChanges } from "../missions/index.js";
import { requirePresent } from "../users/index.js";
import { checkInFor } from "./queries.js";

export interface Applause {
  /** How many members applaud the check-in now. */
  cheers: number;
  /** Whether this person does. */
  mine: boolean;
}

/**
 * Applauds another member's check-in, or stops to. Saying it twice changes nothing.
 * Throws PICTURE_NOT_FOUND for all but members of the mission, ACCESS_NOT_ALLOWED for one's own check-in, UNAUTHORIZED
 * for those who have left Octopus.
 */
export function cheerCheckIn(
  { db, clock }: Deps,
  { userId, checkInId, on }: { userId: number; checkInId: number; on: boolean },
): Promise<Applause> {
  return inTransaction(db, async (tx) => {
    await requirePresent(tx, userId);
    const checkIn = await checkInFor(tx, userId, checkInId);
    if (!checkIn) throw new BusinessError("PICTURE_NOT_FOUND");
    if (checkIn.userId === userId) throw new BusinessError("ACCESS_NOT_ALLOWED");
    const changed = on
      ? await tx
          .insert(checkInCheers)
          .values({ checkInId, userId, at: clock.now() })
          .onConflictDoNothing()
          .returning({ userId: checkInCheers.userId })
      : await tx
          .delete(checkInCheers)
          .where(and(eq(checkInCheers.checkInId, checkInId), eq(checkInCheers.userId, userId)))
          .returning({ userId: checkInCheers.userId });
    if (changed.length > 0) await announceChanges(tx, [checkIn.missionId]);
    return { cheers: await cheersOf(tx, checkInId), mine: on };
  });
}

function cheersOf(tx: Tx, checkInId: number): Promise<number> {
  return tx.$count(checkInCheers, eq(checkInCheers.checkInId, checkInId));
}
