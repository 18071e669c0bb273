import { operatorProcedure, router, signedInProcedure } from "../trpc.js";
import { beginCapture } from "./begin-capture.js";
import { checkInCalendar } from "./calendar.js";
import { checkInDetail } from "./check-in-detail.js";
import { cheerCheckIn } from "./cheer-check-in.js";
import { decideDispute } from "./decide-dispute.js";
import { disputeCheckIn } from "./dispute-check-in.js";
import { disputePage } from "./dispute-page.js";
import { photoUrl, photoUrls } from "./photo-urls.js";
import { requestUpload } from "./request-upload.js";
import {
  changesInput,
  cheerInput,
  decideDisputeInput,
  detailInput,
  disputeInput,
  disputesInput,
  missionInput,
  photoInput,
  photosInput,
  requestUploadInput,
  submitInput,
} from "./schema.js";
import { submitCheckIn } from "./submit-check-in.js";
import { checkInsToday } from "./today.js";
import { watchMission } from "./watch-mission.js";

export const checkInRouter = router({
  calendar: signedInProcedure
    .input(missionInput)
    .query(({ ctx, input }) => checkInCalendar(ctx.deps, { ...input, userId: ctx.userId })),
  today: signedInProcedure.query(({ ctx }) => checkInsToday(ctx.deps, ctx.userId)),
  beginCapture: signedInProcedure
    .input(missionInput)
    .mutation(({ ctx, input }) => beginCapture(ctx.deps, { ...input, userId: ctx.userId })),
  requestUpload: signedInProcedure
    .input(requestUploadInput)
    .mutation(({ ctx, input }) => requestUpload(ctx.deps, { ...input, userId: ctx.userId })),
  submit: signedInProcedure
    .input(submitInput)
    .mutation(({ ctx, input }) => submitCheckIn(ctx.deps, { ...input, userId: ctx.userId })),
  detail: signedInProcedure
    .input(detailInput)
    .query(({ ctx, input }) => checkInDetail(ctx.deps, { ...input, userId: ctx.userId })),
  photo: signedInProcedure
    .input(photoInput)
    .query(({ ctx, input }) => photoUrl(ctx.deps, { ...input, userId: ctx.userId })),
  photos: signedInProcedure.input(photosInput).query(async ({ ctx, input }) => ({
    photos: await photoUrls(ctx.deps, { ...input, userId: ctx.userId }),
  })),
  cheer: signedInProcedure
    .input(cheerInput)
    .mutation(({ ctx, input }) => cheerCheckIn(ctx.deps, { ...input, userId: ctx.userId })),
  onChange: signedInProcedure
    .input(changesInput)
    .subscription(({ ctx, input, signal }) =>
      watchMission(ctx.deps, { ...input, userId: ctx.userId, sessionId: ctx.sessionId }, signal),
    ),
  dispute: signedInProcedure.input(disputeInput).mutation(async ({ ctx, input }) => {
    await disputeCheckIn(ctx.deps, { ...input, userId: ctx.userId });
    return {};
  }),
});

/** Merged under `operator`. */
export const operatorDisputeRouter = router({
  disputes: operatorProcedure.input(disputesInput).query(({ ctx, input }) => disputePage(ctx.deps, input)),
  decideDispute: operatorProcedure.input(decideDisputeInput).mutation(async ({ ctx, input }) => {
    const outcome = input.accepted ? "ACCEPTED" : "REJECTED";
    await decideDispute(ctx.deps, { disputeId: input.disputeId, outcome, operatorId: ctx.userId });
    return {};
  }),
});
