import { tracked, type TrackedEnvelope } from "@trpc/server";
import { isSessionLive } from "../auth/index.js";
import type { Deps } from "../kernel/deps.js";
import { BusinessError } from "../kernel/errors.js";
import { strangerRefusal } from "./access.js";
import { missionFor } from "./queries.js";
import { takeStreamPlace } from "./stream-places.js";

/** As long as an access token: whoever comes back is asked again who they are. */
const LONGEST_MILLISECONDS = 15 * 60 * 1000;

interface Watcher {
  readonly userId: number;
  /** Which of their sign-ins it is, where that is known. */
  readonly sessionId: string | undefined;
  readonly missionId: number;
  readonly lastEventId?: string | undefined;
}

/** Something in the mission has changed: read again. */
export interface MissionChanged {
  missionId: number;
}

/**
 * Tells a member of every change in a mission, until the seat, the session or the process ends, `signal` is aborted or
 * a quarter of an hour is over. With `lastEventId` a change that was missed is told at once.
 *
 * Throws MISSION_NOT_FOUND or ACCESS_NOT_ALLOWED for everyone else, TOO_MANY_REQUESTS for one stream too many.
 */
export async function watchMission(
  deps: Deps,
  watcher: Watcher,
  signal: AbortSignal | undefined,
): Promise<AsyncGenerator<TrackedEnvelope<MissionChanged>, void>> {
  const { userId, missionId } = watcher;
  const mission = await missionFor(deps.db, userId, missionId);
  if (mission?.membershipId == null) throw strangerRefusal(mission);
  const leave = takeStreamPlace(userId);
  if (!leave) throw new BusinessError("TOO_MANY_REQUESTS");

  const end = AbortSignal.any([
    deps.stopping,
    AbortSignal.timeout(LONGEST_MILLISECONDS),
    ...(signal ? [signal] : []),
  ]);
  // Also for a stream whose reader has gone before the first look.
  end.addEventListener("abort", leave);
  if (end.aborted) leave();
  return changesFor(deps, watcher, end, leave);
}

async function* changesFor(
  deps: Deps,
  watcher: Watcher,
  signal: AbortSignal,
  leave: () => void,
): AsyncGenerator<TrackedEnvelope<MissionChanged>, void> {
  const { missionId, lastEventId } = watcher;
  try {
    for await (const position of deps.changes.of(missionId, { since: lastEventId, signal })) {
      if (!(await mayStillWatch(deps, watcher))) return;
      yield tracked(position, { missionId });
    }
  } finally {
    leave();
  }
}

async function mayStillWatch(
  { db, clock }: Deps,
  { userId, sessionId, missionId }: Watcher,
): Promise<boolean> {
  const [mission, isSignedIn] = await Promise.all([
    missionFor(db, userId, missionId),
    sessionId === undefined || isSessionLive(db, sessionId, clock.realNow()),
  ]);
  return mission?.membershipId != null && isSignedIn;
}
