const FIRST_SECONDS = 30;
const LONGEST_SECONDS = 30 * 60;

/** When to ask the provider again after `checks` times without an end: 30 s, 1 min, 2 min … and then each half hour. */
export function nextCheckAt(now: Date, checks: number): Date {
  const seconds = Math.min(FIRST_SECONDS * 2 ** checks, LONGEST_SECONDS);
  return new Date(now.getTime() + seconds * 1000);
}
