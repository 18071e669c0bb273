import { router, signedInProcedure } from "../trpc.js";
import { settlementInput } from "./schema.js";
import { settlementStatement } from "./statement.js";

export const settlementRouter = router({
  settlement: signedInProcedure
    .input(settlementInput)
    .query(({ ctx, input }) => settlementStatement(ctx.deps.db, ctx.userId, input.missionId)),
});
