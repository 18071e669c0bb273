import { JobName } from "@octopus/db/enums";
import { jobRuns, users } from "@octopus/db/schema";
import { desc, eq } from "drizzle-orm";
import { isoInstant } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { nextFiring } from "./next-firing.js";
import { runColumns, type RunView, runView } from "./run-view.js";
import { procedures, type Slot, slots } from "./slots.js";

export interface JobSlot {
  slot: Slot;
  /** When it fires next. Real clock. */
  next: string;
  jobs: {
    job: JobName;
    /** The last run of it that began; null when there was none. */
    last: RunView | null;
  }[];
}

/** What runs when, in the order in which it runs, and how each job's last run went. */
export async function jobList({ db, clock, config: { timeZone } }: Deps): Promise<JobSlot[]> {
  const realNow = clock.realNow();
  const lastRun = async (job: JobName) => {
    const [run] = await db
      .select(runColumns)
      .from(jobRuns)
      .leftJoin(users, eq(users.id, jobRuns.requestedBy))
      .where(eq(jobRuns.job, job))
      .orderBy(desc(jobRuns.id))
      .limit(1);
    return { job, last: run ? runView(run, { realNow, timeZone }) : null };
  };
  const last = await Promise.all(JobName.names.map(lastRun));
  return Object.entries(slots).map(([slot, { cron, jobs }]) => ({
    slot: slot as Slot,
    next: isoInstant(nextFiring(cron, realNow, timeZone), timeZone),
    jobs: jobs.flatMap((procedure) => last.filter(({ job }) => procedures[job] === procedure)),
  }));
}
