/** Rates are basis points, whole numbers of 0 … 10000: one ten-thousandth part each, never floating point. */
export const FULL_RATE = 10_000;

/**
 * A member's success rate in basis points, rounded down: accepted check-ins of those required in all. More than
 * required counts as all of them. A mission that asks for none (its schedule isn't set yet) has the rate 0.
 */
export function successRate(accepted: number, required: number): number {
  if (required <= 0) return 0;
  return Math.min(FULL_RATE, Math.floor((accepted * FULL_RATE) / required));
}

/** The members' rates averaged, basis points, rounded down: so it is 10000 only if every one of them is. */
export function teamRate(rates: readonly number[]): number {
  if (rates.length === 0) return 0;
  return Math.floor(rates.reduce((sum, rate) => sum + rate, 0) / rates.length);
}
