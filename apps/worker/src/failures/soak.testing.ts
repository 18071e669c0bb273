const { MODE, VITE_SEED } = (import.meta as { env?: { MODE?: string; VITE_SEED?: string } }).env ?? {};

/** `npm run soak` takes longer over the same. */
export const isSoak = MODE === "soak";

/** Of whatever is left to chance. `VITE_SEED=… npx vitest run …` repeats a run as far as a machine can. */
export const seed = Number(VITE_SEED ?? Date.now() % 1_000_000_000);

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
export function chance(): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
