import type { RouterOutputs } from "@octopus/api";
import { checkInsOf, type Loaded } from "~/missions";

export type Record = Loaded<RouterOutputs["mission"]["settlementRecord"]>;

export interface Counts {
  accepted: number;
  disputed: number;
  rejected: number;
  /** Days of the mission with a check-in that counts, in their order. */
  days: { day: string; times: number }[];
}

/** How often a member has checked in, and on which days. */
export function countsOf(member: Record["members"][number]): Counts {
  const of = (status: string) => member.checkIns.filter((checkIn) => checkIn.status === status);
  const days = new Map<string, number>();
  for (const { day } of of("ACCEPTED")) days.set(day, (days.get(day) ?? 0) + 1);
  return {
    accepted: of("ACCEPTED").length,
    disputed: of("DISPUTED").length,
    rejected: of("REJECTED").length,
    days: [...days].map(([day, times]) => ({ day, times })),
  };
}

export const requiredOf = ({ mission }: Record) => checkInsOf(mission);
