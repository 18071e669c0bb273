import { inTransaction, type Tx } from "@octopus/db";
import { confirmPassword, forgetSignIns, lockUser, requireLiveSession } from "../auth/index.js";
import { civilDateOf } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { dropMail } from "../mail/index.js";
import { cancelMissions, endSeats, lockMissions } from "../missions/index.js";
import { forgetListener } from "../notifications/index.js";
import { type Posting, postingNow, postTransfers } from "../points/index.js";
import { anonymiseUser } from "../users/index.js";
import { forgetBankAccounts, hasOpenWithdrawal } from "../withdrawals/index.js";
import { missionsOf, type SeatsByFate, seatsByFate } from "./seats.js";

/** How often somebody may take a seat at the very moment they leave before we call it a fault. */
const LOOKS = 10;

export interface Leaving {
  readonly userId: number;
  /** The session it is asked from. */
  readonly sessionId: string | undefined;
  /** Needed where the account has one. */
  readonly password: string | undefined;
}

/**
 * A person leaves Octopus for good: what they lead and has not started is cancelled, other seats are given up, each stake
 * goes back, and their row keeps nothing that tells who it was. What is written of them in closed missions stays, and so
 * does the ledger, with the points that are left. Throws PASSWORD_NOT_VALID, TOO_MANY_REQUESTS, LEAVING_BLOCKED_BY_MISSION (which names the
 * missions under way), LEAVING_BLOCKED_BY_WITHDRAWAL, and UNAUTHORIZED when they, or the session it is asked from, are gone already.
 */
export async function leaveOctopus(deps: Deps, { userId, sessionId, password }: Leaving): Promise<void> {
  const { passwordHash } = await confirmPassword(deps, { userId, password });
  const posting = postingNow(deps);
  const { at } = posting;
  const today = civilDateOf(at, deps.config.timeZone);

  const leave = async (tx: Tx): Promise<boolean> => {
    const looked = missionsOf(await seatsByFate(tx, userId, today));
    // The lock keeps these missions from starting, filling or being cancelled while their stakes go back.
    await lockMissions(tx, looked);
    // The lock keeps the person from taking a seat, signing in or changing their password; see requirePresent and lockUser.
    const person = await lockUser(tx, userId);
    if (!person) throw new BusinessError("UNAUTHORIZED");
    if (person.passwordHash !== passwordHash) throw new BusinessError("PASSWORD_NOT_VALID");
    await requireLiveSession(tx, sessionId, deps.clock.realNow());

    const seats = await seatsByFate(tx, userId, today);
    // A seat taken after the first look: its mission would be locked after the person, against the order of locks.
    if (missionsOf(seats).some((missionId) => !looked.includes(missionId))) return false;
    refuseWhileStanding(seats);
    if (await hasOpenWithdrawal(tx, userId)) throw new BusinessError("LEAVING_BLOCKED_BY_WITHDRAWAL");
    await giveUpSeats(tx, seats, posting);
    await forgetSignIns(tx, { userId, email: person.email });
    await forgetListener(tx, userId);
    await forgetBankAccounts(tx, userId);
    if (person.email !== null) await dropMail(tx, person.email);
    await anonymiseUser(tx, userId, at);
    return true;
  };

  for (let look = 0; look < LOOKS; look++) if (await inTransaction(deps.db, leave)) return;
  throw new Error(`user ${userId} took another seat each time that they were about to leave`);
}

function refuseWhileStanding({ standing }: SeatsByFate): void {
  if (standing.length === 0) return;
  const titles = standing.map(({ title }) => `‘${title}’`).join(", ");
  throw new BusinessError("LEAVING_BLOCKED_BY_MISSION", { titles });
}

/** Points move twice here, and no more than once for each account that is not the person's or of a mission locked. */
async function giveUpSeats(tx: Tx, { called, given }: SeatsByFate, posting: Posting): Promise<void> {
  await cancelMissions(
    tx,
    called.map(({ missionId }) => missionId),
    posting,
  );
  const returned = await endSeats(
    tx,
    given.map(({ membershipId }) => membershipId),
    "LEFT",
    posting.at,
  );
  await postTransfers(tx, returned, posting);
}
