import { router, signedInProcedure } from "../trpc.js";
import { leaveOctopus } from "./leave-octopus.js";
import { leavingOutlook } from "./leaving-outlook.js";
import { leaveInput } from "./schema.js";

/** Merged under `user`. */
export const userLeavingRouter = router({
  /** What leaving would do to the person's missions and points. */
  leavingOutlook: signedInProcedure.query(({ ctx }) => leavingOutlook(ctx.deps, ctx.userId)),
  leave: signedInProcedure.input(leaveInput).mutation(async ({ ctx, input }) => {
    await leaveOctopus(ctx.deps, { userId: ctx.userId, sessionId: ctx.sessionId, password: input.password });
    return {};
  }),
});
