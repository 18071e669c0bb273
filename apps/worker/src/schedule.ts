import { type Slot, slots } from "@octopus/api/jobs";
import { type Job, scheduleJob } from "node-schedule";

export interface Schedule {
  /** When a slot fires next. */
  next(slot: Slot): Date;
  cancel(): void;
}

/** Fires every slot at its times in `timeZone`. */
export function startSchedule(timeZone: string, fire: (slot: Slot) => void): Schedule {
  const timer = (slot: Slot) => scheduleJob({ rule: slots[slot].cron, tz: timeZone }, () => fire(slot));
  const timers: Record<Slot, Job> = {
    nightly: timer("nightly"),
    hourly: timer("hourly"),
    minutely: timer("minutely"),
    photos: timer("photos"),
    payments: timer("payments"),
    daily: timer("daily"),
  };
  return {
    // The type says that a job may have been cancelled; ours are not before the caller is through with them.
    next: (slot) => new Date(timers[slot].nextInvocation()!.getTime()),
    cancel() {
      for (const timer of Object.values(timers)) timer.cancel();
    },
  };
}
