import { router, signedInProcedure } from "../trpc.js";
import { pointBalance, pointHistory } from "./queries.js";
import { historyInput } from "./schema.js";

export const pointRouter = router({
  balance: signedInProcedure.query(({ ctx }) => pointBalance(ctx.deps.db, ctx.userId)),
  history: signedInProcedure
    .input(historyInput)
    .query(({ ctx, input }) => pointHistory(ctx.deps.db, ctx.deps.config.timeZone, ctx.userId, input)),
});
