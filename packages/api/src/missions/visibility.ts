import type { MembershipStatus, MissionOpenType, MissionStatus } from "@octopus/db/enums";

/** Someone who asks to see a mission: their seats in it, and whether they know its share code. */
export interface Viewer {
  readonly seats: readonly MembershipStatus[];
  readonly knowsCode: boolean;
}

interface Room {
  readonly status: MissionStatus;
  readonly openType: MissionOpenType;
}

/** Whether someone belongs to a mission: has a seat, or had one when it was cancelled. */
export function belongsTo({ status }: Room, seats: readonly MembershipStatus[]): boolean {
  return seats.includes("ACTIVE") || (status === "CANCELLED" && seats.includes("CANCELLED"));
}

/**
 * Whether someone may know of a mission. What is not ready yet or was called off is its members' affair; otherwise an
 * open room is there for everyone, and a closed one for whoever has its code.
 */
export function maySee(room: Room, { seats, knowsCode }: Viewer): boolean {
  if (belongsTo(room, seats)) return true;
  if (room.status === "UNACTIVATED" || room.status === "CANCELLED") return false;
  return room.openType === "OPEN_ROOM" || knowsCode;
}
