import type { MissionStatus } from "@octopus/db/enums";
import type { CivilDate } from "../kernel/civil-date.js";
import { BusinessError, type ErrorCode } from "../kernel/errors.js";

/** What people do to a mission, and the statuses in which they may. */
const allowedIn = {
  configure: ["UNACTIVATED"],
  update: ["UNACTIVATED", "OPEN"],
  cancel: ["UNACTIVATED", "OPEN"],
  join: ["OPEN"],
  leave: ["OPEN"],
  kick: ["OPEN"],
} as const satisfies Record<string, readonly MissionStatus[]>;

export type MissionAction = keyof typeof allowedIn;

/** The statuses that a mission can be cancelled from. */
export const cancellable = allowedIn.cancel;

/**
 * The status that a mission has by the calendar. The nightly batch may be late; the first instant of the start day
 * ends joining, leaving and cancelling all the same. `today` is an Asia/Seoul day.
 */
export function statusOn(
  mission: {
    readonly status: MissionStatus;
    readonly startsOn: CivilDate | null;
    readonly endsOn: CivilDate | null;
  },
  today: CivilDate,
): MissionStatus {
  const { status, startsOn, endsOn } = mission;
  if ((status !== "OPEN" && status !== "ONGOING") || startsOn === null || endsOn === null) return status;
  if (endsOn <= today) return "CLOSE";
  return startsOn <= today ? "ONGOING" : status;
}

/** Throws MISSION_ALREADY_CONFIGURED or MISSION_NOT_OPENED when a mission of this status doesn't admit the action. */
export function requireAllowed(action: MissionAction, status: MissionStatus): void {
  const allowed: readonly MissionStatus[] = allowedIn[action];
  if (!allowed.includes(status)) throw new BusinessError(refusalOf(action, status));
}

function refusalOf(action: MissionAction, status: MissionStatus): ErrorCode {
  return action === "configure" && status !== "CANCELLED"
    ? "MISSION_ALREADY_CONFIGURED"
    : "MISSION_NOT_OPENED";
}
