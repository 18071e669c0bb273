import { inTransaction, type Tx } from "@octopus/db";
import { captures } from "@octopus/db/schema";
import { and, asc, eq, inArray, isNull, lt, or } from "drizzle-orm";
import { randomInt } from "node:crypto";
import { isoInstant } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { CAPTURE_ALPHABET, CAPTURE_CODE_LENGTH } from "./capture-strip.js";
import { currentEligibility } from "./current-eligibility.js";
import { lockMissionAndSeat } from "./locks.js";

const LASTS_MILLISECONDS = 10 * 60 * 1000;

/** Codes that a member may hold without having used them: whoever asks for one more loses the oldest. */
const MOST_OPEN = 5;

export interface Capture {
  captureId: number;
  /** To be drawn into the picture; see capture-strip.ts. */
  code: string;
  /** Until when an upload of the picture may be asked for. Real clock. */
  expiresAt: string;
}

/**
 * Issues the code that a live picture has to carry, in a mission that takes check-ins by the camera only.
 *
 * Throws what `requestUpload` refuses with: MISSION_NOT_FOUND or ACCESS_NOT_ALLOWED for strangers, the refusals of
 * `eligibility`, TOO_MANY_REQUESTS; and BAD_REQUEST in a mission that takes any picture.
 */
export async function beginCapture(
  deps: Deps,
  { userId, missionId }: { userId: number; missionId: number },
): Promise<Capture> {
  await deps.limits.count("capturePerPerson", String(userId));
  return inTransaction(deps.db, async (tx) => {
    const { mission, membershipId } = await lockMissionAndSeat(tx, userId, missionId);
    if (!mission.cameraOnly) throw new BusinessError("BAD_REQUEST");
    const at = deps.clock.now();
    const now = await currentEligibility(tx, deps, mission, { missionId, membershipId, at });
    if (!now.allowed) throw new BusinessError(now.reason);

    const realNow = deps.clock.realNow();
    await dropOpenCaptures(tx, membershipId, realNow);
    const code = Array.from(
      { length: CAPTURE_CODE_LENGTH },
      () => CAPTURE_ALPHABET[randomInt(CAPTURE_ALPHABET.length)],
    ).join("");
    const expiresAt = new Date(realNow.getTime() + LASTS_MILLISECONDS);
    const [capture] = await tx
      .insert(captures)
      .values({ membershipId, code, expiresAt })
      .returning({ id: captures.id });
    return { captureId: capture!.id, code, expiresAt: isoInstant(expiresAt, deps.config.timeZone) };
  });
}

/** Leaves the member's youngest unused codes, and room for one more. */
async function dropOpenCaptures(tx: Tx, membershipId: number, realNow: Date): Promise<void> {
  const unused = and(eq(captures.membershipId, membershipId), isNull(captures.photoId));
  const open = await tx.select({ id: captures.id }).from(captures).where(unused).orderBy(asc(captures.id));
  const surplus = open.slice(0, Math.max(0, open.length - MOST_OPEN + 1)).map(({ id }) => id);
  await tx
    .delete(captures)
    .where(and(unused, or(lt(captures.expiresAt, realNow), inArray(captures.id, surplus))));
}
