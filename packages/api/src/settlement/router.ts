import { router, signedInProcedure } from "../trpc.js";
import { settlementInput } from "./schema.js";
import { settlementRecord } from "./settlement-record.js";
import { settlementStatement } from "./statement.js";

export const settlementRouter = router({
  settlement: signedInProcedure
    .input(settlementInput)
    .query(({ ctx, input }) => settlementStatement(ctx.deps.db, ctx.userId, input.missionId)),
  /** The same with all that it was reckoned from. */
  settlementRecord: signedInProcedure
    .input(settlementInput)
    .query(({ ctx, input }) => settlementRecord(ctx.deps.db, ctx.userId, input.missionId)),
});
