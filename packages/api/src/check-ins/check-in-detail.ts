import type { CheckInStatus } from "@octopus/db/enums";
import { isoInstant } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { disputeOf } from "./dispute-queries.js";
import { checkInFor } from "./queries.js";

export interface CheckInDetail {
  dispute: {
    reason: string;
    /** Null for someone who has left Octopus. */
    raisedBy: string | null;
    answer: string | null;
    answeredAt: string | null;
    outcome: CheckInStatus | null;
  } | null;
}

/** One check-in with all that its team may know of it. Throws PICTURE_NOT_FOUND for all but members of its mission. */
export async function checkInDetail(
  { db, config }: Deps,
  { userId, checkInId }: { userId: number; checkInId: number },
): Promise<CheckInDetail> {
  const [found, dispute] = await Promise.all([checkInFor(db, userId, checkInId), disputeOf(db, checkInId)]);
  if (!found) throw new BusinessError("PICTURE_NOT_FOUND");
  return {
    dispute: dispute
      ? { ...dispute, answeredAt: dispute.answeredAt && isoInstant(dispute.answeredAt, config.timeZone) }
      : null,
  };
}
