import type { JobName } from "@octopus/db/enums";
import type { Deps } from "../kernel/deps.js";
import { advanceMissions } from "./advance-missions.js";
import { auditLedger } from "./audit-ledger.js";
import { cancelStaleMissions } from "./cancel-stale-missions.js";
import { collectStatistics } from "./collect-statistics.js";
import { processPhotos } from "./process-photos.js";
import { purgePhotos } from "./purge-photos.js";
import { purgeUploads } from "./purge-uploads.js";
import type { JobInput } from "./run-job.js";
import { sendMail } from "./send-mail.js";
import { sendNotifications } from "./send-notifications.js";
import { sendReminders } from "./send-reminders.js";
import { settleMissions } from "./settle-missions.js";
import { settlePayments } from "./settle-payments.js";
import { sweepPhotos } from "./sweep-photos.js";
import { tidyBankAccounts } from "./tidy-bank-accounts.js";

/** Every job, by the name of its procedure. */
export const jobs = {
  advanceMissions,
  settleMissions,
  cancelStaleMissions,
  collectStatistics,
  purgeUploads,
  sendReminders,
  sendMail,
  sendNotifications,
  processPhotos,
  purgePhotos,
  sweepPhotos,
  settlePayments,
  tidyBankAccounts,
  auditLedger,
};

export type JobProcedure = keyof typeof jobs;

/** The procedure of each job. */
export const procedures = {
  ADVANCE_MISSIONS: "advanceMissions",
  SETTLE_MISSIONS: "settleMissions",
  CANCEL_STALE_MISSIONS: "cancelStaleMissions",
  COLLECT_STATISTICS: "collectStatistics",
  PURGE_UPLOADS: "purgeUploads",
  SEND_REMINDERS: "sendReminders",
  SEND_MAIL: "sendMail",
  SEND_NOTIFICATIONS: "sendNotifications",
  PROCESS_PHOTOS: "processPhotos",
  PURGE_PHOTOS: "purgePhotos",
  SWEEP_PHOTOS: "sweepPhotos",
  SETTLE_PAYMENTS: "settlePayments",
  AUDIT_LEDGER: "auditLedger",
  TIDY_BANK_ACCOUNTS: "tidyBankAccounts",
} as const satisfies Record<JobName, JobProcedure>;

/** What runs when, in this order. `cron` is in the mission time zone. */
export const slots = {
  nightly: {
    cron: "0 0 * * *",
    jobs: ["advanceMissions", "settleMissions", "cancelStaleMissions", "collectStatistics"],
  },
  hourly: { cron: "0 * * * *", jobs: ["purgeUploads", "purgePhotos", "tidyBankAccounts"] },
  minutely: { cron: "* * * * *", jobs: ["sendReminders", "sendMail", "sendNotifications"] },
  // Beside the minute's others: nobody's last call waits for a morning's photos.
  photos: { cron: "* * * * *", jobs: ["processPhotos"] },
  // Beside the others, too: a provider that takes its time holds up nothing else.
  payments: { cron: "* * * * *", jobs: ["settlePayments"] },
  daily: { cron: "30 4 * * *", jobs: ["sweepPhotos", "auditLedger"] },
} as const satisfies Record<string, { cron: string; jobs: readonly JobProcedure[] }>;

export type Slot = keyof typeof slots;

/** Runs the jobs of a slot one after the other; one that breaks off is logged and stops none of those after it. */
export async function runSlot(deps: Deps, slot: Slot, input: JobInput = {}): Promise<void> {
  for (const job of slots[slot].jobs)
    await jobs[job](deps, input).catch((error: unknown) =>
      deps.log.error({ err: error, job }, "a job broke off"),
    );
}
