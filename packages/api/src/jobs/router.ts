import { operatorProcedure, router, systemProcedure } from "../trpc.js";
import { jobList } from "./job-list.js";
import { requestRun } from "./request-run.js";
import { runRequested } from "./run-requested.js";
import { runDetail, runPage, runsUnderWay } from "./runs.js";
import { jobInput, jobRunsInput, runInput, runJobInput } from "./schema.js";
import { type JobProcedure, jobs } from "./slots.js";
import { stopRun } from "./stop-run.js";

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
  runRequested: systemProcedure.mutation(({ ctx }) => runRequested(ctx.deps)),
});

/** Merged under `operator`. */
export const operatorJobRouter = router({
  jobs: operatorProcedure.query(async ({ ctx }) => {
    const [slots, underWay] = await Promise.all([jobList(ctx.deps), runsUnderWay(ctx.deps)]);
    return { slots, underWay };
  }),
  jobRuns: operatorProcedure.input(jobRunsInput).query(({ ctx, input }) => runPage(ctx.deps, input)),
  jobRun: operatorProcedure.input(runInput).query(({ ctx, input }) => runDetail(ctx.deps, input.runId)),
  runJob: operatorProcedure
    .input(runJobInput)
    .mutation(({ ctx, input }) => requestRun(ctx.deps, { ...input, operatorId: ctx.userId })),
  stopRun: operatorProcedure.input(runInput).mutation(async ({ ctx, input }) => {
    await stopRun(ctx.deps, input);
    return {};
  }),
});
