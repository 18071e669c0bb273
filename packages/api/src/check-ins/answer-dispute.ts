import { inTransaction } from "@octopus/db";
import { checkInDisputes } from "@octopus/db/schema";
import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { announceChanges } from "../missions/index.js";
import { checkInFor } from "./queries.js";
import { tellAnswered } from "./tell-of-dispute.js";

/**
 * What the person concerned says to a dispute of their check-in: once, until an operator has decided, also after the
 * mission has closed. Whoever raised it is told.
 *
 * Throws PICTURE_NOT_FOUND for all but members of the mission, ACCESS_NOT_ALLOWED for another's check-in,
 * ANSWER_NOT_ALLOWED when there is no dispute, or it is answered or decided.
 */
export async function answerDispute(
  deps: Deps,
  { userId, checkInId, answer }: { userId: number; checkInId: number; answer: string },
): Promise<void> {
  const found = await checkInFor(deps.db, userId, checkInId);
  if (!found) throw new BusinessError("PICTURE_NOT_FOUND");
  if (found.userId !== userId) throw new BusinessError("ACCESS_NOT_ALLOWED");

  await inTransaction(deps.db, async (tx) => {
    // The row itself is the lock: a decision at the same instant comes before it or after it, and who comes second sees it.
    const [answered] = await tx
      .update(checkInDisputes)
      .set({ answer, answeredAt: deps.clock.now() })
      .where(
        and(
          eq(checkInDisputes.checkInId, checkInId),
          isNull(checkInDisputes.answeredAt),
          isNull(checkInDisputes.decidedAt),
        ),
      )
      .returning({ id: checkInDisputes.id });
    if (!answered) throw new BusinessError("ANSWER_NOT_ALLOWED");
    await tellAnswered(tx, answered.id, deps.clock.realNow());
    await announceChanges(tx, [found.missionId]);
  });
}
