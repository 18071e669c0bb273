import { router, systemProcedure } from "../trpc.js";
import { jobInput } from "./schema.js";
import { type JobProcedure, jobs } from "./slots.js";

const jobProcedure = (name: JobProcedure) =>
  systemProcedure.input(jobInput).mutation(({ ctx, input }) => jobs[name](ctx.deps, input));

export const jobRouter = router({
  advanceMissions: jobProcedure("advanceMissions"),
  settleMissions: jobProcedure("settleMissions"),
  cancelStaleMissions: jobProcedure("cancelStaleMissions"),
  collectStatistics: jobProcedure("collectStatistics"),
  purgeUploads: jobProcedure("purgeUploads"),
  sendReminders: jobProcedure("sendReminders"),
  sendMail: jobProcedure("sendMail"),
  sendNotifications: jobProcedure("sendNotifications"),
  processPhotos: jobProcedure("processPhotos"),
  purgePhotos: jobProcedure("purgePhotos"),
  sweepPhotos: jobProcedure("sweepPhotos"),
  settlePayments: jobProcedure("settlePayments"),
  auditLedger: jobProcedure("auditLedger"),
  tidyBankAccounts: jobProcedure("tidyBankAccounts"),
});
