import { totalsOf } from "./moments.js";
import { runArtillery } from "./run-artillery.js";

/** What an instance has to answer 95 of 100 requests within, in milliseconds. */
export const GOOD_ENOUGH = 200;
const STEP_SECONDS = 15;
const REQUESTS_OF_A_VISIT = 7;
/** Visits a second: each step is some fifth more than the one before. */
const STEPS = [15, 20, 24, 29, 35, 42, 50, 60, 72, 86, 104];

export interface Capacity {
  readonly requestsPerSecond: number;
  /** At that rate, in milliseconds. */
  readonly p95: number;
}

/** The most requests a second of people looking around at which 95 of 100 are answered within {@link GOOD_ENOUGH} ms. */
export async function capacityOf(
  place: Parameters<typeof runArtillery>[1],
  say: (line: string) => void,
): Promise<Capacity> {
  let best: Capacity = { requestsPerSecond: 0, p95: NaN };
  for (const arrivalRate of STEPS) {
    const { report } = await runArtillery(
      { scenario: "browse", phases: [{ duration: STEP_SECONDS, arrivalRate }] },
      place,
    );
    const { p95, errors, serverErrors } = totalsOf(report);
    const requestsPerSecond = arrivalRate * REQUESTS_OF_A_VISIT;
    say(`${requestsPerSecond} requests/s: p95 ${p95.toFixed(0)} ms`);
    if (p95 >= GOOD_ENOUGH || serverErrors > 0 || Object.keys(errors).length > 0) break;
    best = { requestsPerSecond, p95 };
  }
  return best;
}
