/** How far a finger has to go sideways, in CSS pixels. */
const threshold = 48;

/**
 * Which way a finger that went by (dx, dy) has turned the page: 1 is on, -1 back, undefined is neither. Somebody who
 * scrolls goes sideways too, but not mainly.
 */
export function swipeOf(dx: number, dy: number): 1 | -1 | undefined {
  if (Math.abs(dx) < threshold || Math.abs(dx) < 1.5 * Math.abs(dy)) return undefined;
  // What follows is at the right, and the finger pulls it in.
  return dx < 0 ? 1 : -1;
}
