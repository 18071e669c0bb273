import { operatorProcedure, router } from "../trpc.js";
import { correctionsForOperators, transferForOperators } from "./correction-view.js";
import { decideCorrection } from "./decide-correction.js";
import { proposeCorrection } from "./propose-correction.js";
import { correctionsInput, decideInput, proposeInput, transferInput } from "./schema.js";

/** Merged under `operator`. */
export const operatorCorrectionRouter = router({
  transfer: operatorProcedure.input(transferInput).query(({ ctx, input }) => {
    const { db, config } = ctx.deps;
    return transferForOperators(db, { ...input, timeZone: config.timeZone });
  }),
  corrections: operatorProcedure.input(correctionsInput).query(({ ctx, input }) => {
    const { db, config } = ctx.deps;
    return correctionsForOperators(db, { ...input, timeZone: config.timeZone });
  }),
  proposeCorrection: operatorProcedure
    .input(proposeInput)
    .mutation(({ ctx, input }) => proposeCorrection(ctx.deps, { ...input, operatorId: ctx.userId })),
  decideCorrection: operatorProcedure.input(decideInput).mutation(async ({ ctx, input }) => {
    await decideCorrection(ctx.deps, { ...input, operatorId: ctx.userId });
    return {};
  }),
});
