import { median } from "./report.js";

/**
 * Milliseconds that a call of each side takes, the median of all its calls. The sides take turns, so that what slows the
 * machine for a while slows all of them. A first round, which warms everything up, isn't counted.
 */
export async function sideBySide(
  sides: readonly (() => Promise<unknown>)[],
  { rounds, calls }: { rounds: number; calls: number },
): Promise<number[]> {
  const times = sides.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1)
    for (const [i, side] of sides.entries())
      for (let call = 0; call < calls; call += 1) {
        const startedAt = performance.now();
        await side();
        if (round > 0) times[i]!.push(performance.now() - startedAt);
      }
  return times.map(median);
}
