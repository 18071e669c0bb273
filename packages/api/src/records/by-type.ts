import { MissionType } from "@octopus/db/enums";
import type { AcceptedDay, BegunSeat } from "./queries.js";

/** What a person has done in missions of one type. */
export interface TypeRecord {
  type: MissionType;
  missionsClosed: number;
  /** Basis points, rounded down, averaged over the missions that are settled; null before the first. */
  averageRate: number | null;
  checkIns: number;
}

type Seat = Pick<BegunSeat, "missionId" | "type" | "status" | "finalRate">;
type Accepted = Pick<AcceptedDay, "missionId" | "checkIns">;

/** A line for each type that there is a seat of, in the order of the types. */
export function recordByType(seats: readonly Seat[], accepted: readonly Accepted[]): TypeRecord[] {
  return MissionType.names.flatMap((type) => {
    const ofType = seats.filter((seat) => seat.type === type);
    if (ofType.length === 0) return [];
    const missionIds = new Set(ofType.map(({ missionId }) => missionId));
    const rates = ofType.map(({ finalRate }) => finalRate).filter((rate) => rate !== null);
    return {
      type,
      missionsClosed: ofType.filter(({ status }) => status === "CLOSE").length,
      averageRate: rates.length === 0 ? null : Math.floor(sum(rates) / rates.length),
      checkIns: sum(
        accepted.filter(({ missionId }) => missionIds.has(missionId)).map(({ checkIns }) => checkIns),
      ),
    };
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
