/** The rule of settlement (domain.md, "Points"). Pure: the batch, the statement and anyone who recomputes use this one. */

/** Basis points from which a member gets most of the stake back, and the whole of it. */
const KEPT_MOSTLY = 8000;
const KEPT_WHOLLY = 10_000;

/** Percent of the stake. */
const MOSTLY_REFUNDED = 80;
const TEAM_BONUS = 5;

export interface Payout {
  /** Points from escrow back to the member. */
  refund: number;
  /** Points from escrow to HOUSE. `refund + forfeit` is the stake. */
  forfeit: number;
}

/** `percent` of `points`, halves rounded up. */
const percentOf = (points: number, percent: number) => Math.floor((points * percent + 50) / 100);

/** What becomes of a stake (points) at an own success rate (basis points). */
export function payout(stake: number, rate: number): Payout {
  const refund = rate >= KEPT_WHOLLY ? stake : rate >= KEPT_MOSTLY ? percentOf(stake, MOSTLY_REFUNDED) : 0;
  return { refund, forfeit: stake - refund };
}

/** What HOUSE adds for each member when the whole team of two or more kept everything (team rate in basis points). */
export function teamBonus(stake: number, teamRate: number, members: number): number {
  return teamRate >= KEPT_WHOLLY && members >= 2 ? percentOf(stake, TEAM_BONUS) : 0;
}
