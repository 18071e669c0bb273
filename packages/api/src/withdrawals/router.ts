import { operatorProcedure, router, signedInProcedure } from "../trpc.js";
import { cancelWithdrawal } from "./cancel-withdrawal.js";
import { decideWithdrawal } from "./decide-withdrawal.js";
import { exportWithdrawals } from "./export-withdrawals.js";
import { requestWithdrawal } from "./request-withdrawal.js";
import {
  exportInput,
  exportsInput,
  mineInput,
  operatorWithdrawalsInput,
  rejectInput,
  requestInput,
  withdrawalInput,
} from "./schema.js";
import { exportsForOperators, withdrawalsForOperators, withdrawalsOf } from "./withdrawal-view.js";

export const withdrawalRouter = router({
  request: signedInProcedure
    .input(requestInput)
    .mutation(({ ctx, input }) => requestWithdrawal(ctx.deps, ctx.userId, input)),
  cancel: signedInProcedure.input(withdrawalInput).mutation(async ({ ctx, input }) => {
    await cancelWithdrawal(ctx.deps, ctx.userId, input.id);
    return {};
  }),
  mine: signedInProcedure.input(mineInput).query(({ ctx, input }) => {
    const { db, config } = ctx.deps;
    return withdrawalsOf(db, ctx.userId, { ...input, timeZone: config.timeZone });
  }),
});

/** Merged under `operator`. */
export const operatorWithdrawalRouter = router({
  withdrawals: operatorProcedure.input(operatorWithdrawalsInput).query(({ ctx, input }) => {
    const { db, config } = ctx.deps;
    return withdrawalsForOperators(db, { ...input, timeZone: config.timeZone });
  }),
  exportWithdrawals: operatorProcedure
    .input(exportInput)
    .mutation(({ ctx, input }) => exportWithdrawals(ctx.deps, { ...input, operatorId: ctx.userId })),
  withdrawalExports: operatorProcedure.input(exportsInput).query(({ ctx, input }) => {
    const { db, config } = ctx.deps;
    return exportsForOperators(db, { ...input, timeZone: config.timeZone });
  }),
  payWithdrawal: operatorProcedure.input(withdrawalInput).mutation(async ({ ctx, input }) => {
    await decideWithdrawal(ctx.deps, { operatorId: ctx.userId, id: input.id });
    return {};
  }),
  rejectWithdrawal: operatorProcedure.input(rejectInput).mutation(async ({ ctx, input }) => {
    const { id, reason } = input;
    await decideWithdrawal(ctx.deps, { operatorId: ctx.userId, id, rejectionReason: reason });
    return {};
  }),
});
