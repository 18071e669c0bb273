import { payout, teamBonus } from "@octopus/api/payout";

/** The example mission asks for one check-in on each of so many days. */
export const DAYS = 10;
const WHOLE_RATE = 10_000;
/** The bonus is for a team, and two are one. */
const TEAM = 2;

export interface StakeExample {
  /** Points. */
  readonly stake: number;
  /** Days kept of {@link DAYS}. */
  readonly kept: number;
  /** Whether everybody else has kept all of them. */
  readonly team: boolean;
}

/** What comes back of a stake, by the rule of settlement. Points. */
export function outcomeOf({ stake, kept, team }: StakeExample) {
  const rate = (kept * WHOLE_RATE) / DAYS;
  const { refund } = payout(stake, rate);
  const bonus = team ? teamBonus(stake, rate, TEAM) : 0;
  const why = bonus > 0 ? "team" : refund === stake ? "whole" : refund > 0 ? "mostly" : "less";
  return { back: refund + bonus, bonus, why } as const;
}

/** The cases worth telling, worked out for one stake. */
export const workedCases = {
  whole: { stake: 1_000, kept: 10, team: false },
  mostly: { stake: 1_000, kept: 8, team: false },
  team: { stake: 1_000, kept: 10, team: true },
  less: { stake: 1_000, kept: 7, team: false },
} as const satisfies Record<ReturnType<typeof outcomeOf>["why"], StakeExample>;
