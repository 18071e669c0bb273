/** Tries before a message is given up. */
export const MAX_ATTEMPTS = 8;

const FIRST_DELAY_SECONDS = 15;

/**
 * Seconds to wait after the `attempts`th try failed, or null when that was the last one: 15 s, 45 s, 2 min, 7 min and
 * so on, some four and a half hours in all. Close together at first, because an e-mail code lives five minutes.
 */
export function retryDelay(attempts: number): number | null {
  return attempts >= MAX_ATTEMPTS ? null : FIRST_DELAY_SECONDS * 3 ** (attempts - 1);
}
