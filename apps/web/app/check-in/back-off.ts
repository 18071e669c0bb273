/** How often a photo is sent by itself before a person is asked. */
const mostTries = 5;

/** Milliseconds; each further wait is twice as long, up to the longest. */
const firstWait = 1_000;
const longestWait = 15_000;

/**
 * Milliseconds to wait after so many tries have failed, or undefined when that was the last one. `chance`, 0 to 1,
 * spreads what many devices do that lost the same connection at the same moment.
 */
export function backOff(tries: number, chance: number): number | undefined {
  if (tries >= mostTries) return undefined;
  const most = Math.min(longestWait, firstWait * 2 ** (tries - 1));
  return Math.round((most / 2) * (1 + chance));
}
