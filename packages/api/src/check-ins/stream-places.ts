/** Of one person in one process: a few tabs and devices, and no more connections than that. */
export const STREAMS_PER_PERSON = 8;

const streams = new Map<number, number>();

/** A place for one more stream of a person, as the function that gives it back; undefined when all are taken. */
export function takeStreamPlace(userId: number): (() => void) | undefined {
  const taken = streams.get(userId) ?? 0;
  if (taken >= STREAMS_PER_PERSON) return undefined;
  streams.set(userId, taken + 1);
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    const left = streams.get(userId)! - 1;
    if (left === 0) streams.delete(userId);
    else streams.set(userId, left);
  };
}
