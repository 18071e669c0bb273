import { civilDateOf } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { pointBalance } from "../points/index.js";
import { meOf } from "../users/index.js";
import { hasOpenWithdrawal } from "../withdrawals/index.js";
import { type Seat, seatsByFate } from "./seats.js";

type MissionLink = Pick<Seat, "missionId" | "title">;

/** What leaving would do now. */
export interface LeavingOutlook {
  /** Missions under way: as long as there is one, nobody leaves. */
  blockedBy: MissionLink[];
  /** Missions that would be cancelled. */
  cancels: MissionLink[];
  /** Missions whose seat would be given up. */
  givesUp: MissionLink[];
  /** The points that would be lost: the balance, once every stake of the person's own has come back. */
  points: number;
  /** As many of them can still be withdrawn first. */
  withdrawable: number;
  /** Whether money is on its way: as long as it is, nobody leaves. */
  awaitsWithdrawal: boolean;
}

/** What leaving would do to a person's missions and points. Throws UNAUTHORIZED when they have left. */
export async function leavingOutlook(
  { db, clock, config }: Pick<Deps, "db" | "clock" | "config">,
  userId: number,
): Promise<LeavingOutlook> {
  const today = civilDateOf(clock.now(), config.timeZone);
  const [me, { standing, called, given }, { withdrawable }, awaitsWithdrawal] = await Promise.all([
    meOf(db, userId),
    seatsByFate(db, userId, today),
    pointBalance(db, userId),
    hasOpenWithdrawal(db, userId),
  ]);
  if (!me) throw new BusinessError("UNAUTHORIZED");
  const stakes = [...called, ...given].reduce((sum, { stake }) => sum + stake, 0);
  return {
    blockedBy: standing.map(link),
    cancels: called.map(link),
    givesUp: given.map(link),
    points: me.points + stakes,
    withdrawable,
    awaitsWithdrawal,
  };
}

const link = ({ missionId, title }: Seat): MissionLink => ({ missionId, title });
