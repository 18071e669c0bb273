import { type JobProcedure, type Slot, slots } from "@octopus/api/jobs";
import { coalesced } from "./coalesced.js";

export interface SlotRunner {
  /** Runs the jobs of a slot in their order; never rejects. A slot that still runs runs once more right after. */
  fire(slot: Slot): Promise<void>;
  /** Runs one job, never beside itself; resolves to whether it succeeded. */
  run(job: JobProcedure): Promise<boolean>;
  /** Runs what operators have asked for, beside everything else. */
  runRequested(): Promise<void>;
  /** Begins nothing more; resolves when what runs has ended. */
  stop(): Promise<void>;
}

interface Options {
  /** Runs a job for everything that is due now. */
  readonly call: (job: JobProcedure) => Promise<unknown>;
  /** Runs what operators have asked for. */
  readonly requested: () => Promise<unknown>;
  /** The day of mission time, which in demo mode is ahead of real time. */
  readonly missionDay: () => Promise<string>;
  readonly log: { error(fields: object, message: string): void };
}

/** Runs slots beside each other and no job beside itself; a job that breaks off stops none of those after it. */
export function createSlotRunner({ call, requested, missionDay, log }: Options): SlotRunner {
  let stopping = false;
  const underWay = new Set<Promise<unknown>>();

  function tracked<Result>(run: Promise<Result>): Promise<Result> {
    underWay.add(run);
    void run.finally(() => underWay.delete(run));
    return run;
  }

  async function attempt(job: JobProcedure): Promise<boolean> {
    if (stopping) return false;
    try {
      await call(job);
      return true;
    } catch (err) {
      log.error({ err, job }, "a job broke off");
      return false;
    }
  }

  const attempts = new Map<JobProcedure, () => Promise<boolean>>();
  for (const { jobs } of Object.values(slots))
    for (const job of jobs)
      attempts.set(
        job,
        coalesced(() => attempt(job)),
      );
  const run = (job: JobProcedure) => tracked(attempts.get(job)!());

  /** Whether every job of the slot succeeded. */
  async function runInOrder(slot: Slot): Promise<boolean> {
    let succeeded = true;
    for (const job of slots[slot].jobs) succeeded = (await run(job)) && succeeded;
    return succeeded;
  }

  const day = () =>
    missionDay().catch((err: unknown) => {
      log.error({ err }, "the mission day is not known");
      return undefined;
    });

  let nightlyRuns = false;
  /** The mission day that the last night was for; none when something of it failed and is to be tried again. */
  let lastNight: string | undefined;

  async function nightly() {
    nightlyRuns = true;
    const night = await day();
    lastNight = (await runInOrder("nightly")) ? night : undefined;
    nightlyRuns = false;
  }

  // The minute looks whether a mission midnight has passed that nothing fired for: the demo's clock was moved, the
  // machine slept through it, or the night's jobs failed.
  async function minutely() {
    const today = await day();
    // A clock that has stepped back over midnight is in a day whose night has been.
    const isDue = today !== undefined && (lastNight === undefined || today > lastNight);
    if (isDue && !nightlyRuns) void fire("nightly");
    void runRequested(); // the net under the NOTIFY that asks for it
    await runInOrder("minutely");
  }

  async function runRequested(): Promise<void> {
    if (stopping) return;
    await tracked(
      requested().catch((err: unknown) => log.error({ err }, "what operators asked for was not looked for")),
    );
  }

  const runs: Record<Slot, () => Promise<unknown>> = {
    nightly: coalesced(nightly),
    hourly: coalesced(() => runInOrder("hourly")),
    minutely: coalesced(minutely),
    photos: coalesced(() => runInOrder("photos")),
    payments: coalesced(() => runInOrder("payments")),
    daily: coalesced(() => runInOrder("daily")),
  };

  async function fire(slot: Slot): Promise<void> {
    if (!stopping) await tracked(runs[slot]());
  }

  return {
    fire,
    run,
    runRequested,
    async stop() {
      stopping = true;
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
