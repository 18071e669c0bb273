import { jobRuns } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import type { Deps } from "../kernel/deps.js";
import { BEAT_MILLISECONDS } from "./run-state.js";

interface Stops {
  readonly byOperator: AbortSignal;
  /** By an operator, or because the process is told to stop. */
  readonly byAnyone: AbortSignal;
  /** An operator's wish was heard of on another way. */
  heard(): void;
  end(): void;
}

/** Writes a sign of life to a run's row every few seconds until `end`, and hears on the way whether it is to stop. */
export function hearStops({ db, clock, log, stopping }: Deps, runId: number): Stops {
  const byOperator = new AbortController();
  const byAnyone = new AbortController();
  const stopAll = () => byAnyone.abort(stopping.reason);
  if (stopping.aborted) stopAll();
  stopping.addEventListener("abort", stopAll);

  function heard() {
    byOperator.abort();
    byAnyone.abort();
  }

  async function beat() {
    const [run] = await db
      .update(jobRuns)
      .set({ seenAt: clock.realNow() })
      .where(eq(jobRuns.id, runId))
      .returning({ stopRequestedAt: jobRuns.stopRequestedAt });
    if (run?.stopRequestedAt) heard();
  }

  const beats = setInterval(() => {
    beat().catch((err: unknown) => log.warn({ err, runId }, "a run's sign of life was lost"));
  }, BEAT_MILLISECONDS);

  return {
    byOperator: byOperator.signal,
    byAnyone: byAnyone.signal,
    heard,
    end() {
      clearInterval(beats);
      stopping.removeEventListener("abort", stopAll);
    },
  };
}
