import { router, signedInProcedure } from "../trpc.js";
import { pointBalance } from "./queries.js";
import { exportInput, historyInput } from "./schema.js";
import { firstMonth, pointExport, pointHistory } from "./statement.js";

export const pointRouter = router({
  balance: signedInProcedure.query(({ ctx }) => pointBalance(ctx.deps.db, ctx.userId)),
  history: signedInProcedure
    .input(historyInput)
    .query(({ ctx, input }) => pointHistory(ctx.deps.db, ctx.deps.config.timeZone, ctx.userId, input)),
  /** The same lines, all at once. */
  export: signedInProcedure
    .input(exportInput)
    .query(({ ctx, input }) => pointExport(ctx.deps.db, ctx.deps.config.timeZone, ctx.userId, input)),
  firstMonth: signedInProcedure.query(({ ctx }) =>
    firstMonth(ctx.deps.db, ctx.deps.config.timeZone, ctx.userId),
  ),
});
