import { operatorProcedure, router, signedInProcedure } from "../trpc.js";
import { approvePayment } from "./approve-payment.js";
import { beginPayment } from "./begin-payment.js";
import { cancelCharge } from "./cancel-charge.js";
import { paymentsForOperators } from "./hanging-payments.js";
import { paymentForItsOwner, paymentsOf } from "./payment-view.js";
import { recheckPayment } from "./recheck-payment.js";
import { approveInput, minePageInput, operatorPaymentsInput, paymentInput, readyInput } from "./schema.js";

export const paymentRouter = router({
  ready: signedInProcedure
    .input(readyInput)
    .mutation(({ ctx, input }) =>
      beginPayment(ctx.deps, { userId: ctx.userId, userAgent: ctx.client.userAgent, ...input }),
    ),
  approve: signedInProcedure
    .input(approveInput)
    .mutation(({ ctx, input }) => approvePayment(ctx.deps, ctx.userId, input)),
  cancel: signedInProcedure
    .input(paymentInput)
    .mutation(({ ctx, input }) => cancelCharge(ctx.deps, ctx.userId, input.paymentId)),
  recheck: signedInProcedure.input(paymentInput).mutation(async ({ ctx, input }) => {
    const { status } = await recheckPayment(ctx.deps, { ...input, ownerId: ctx.userId });
    return { status };
  }),
  byId: signedInProcedure
    .input(paymentInput)
    .query(({ ctx, input }) => paymentForItsOwner(ctx.deps, ctx.userId, input.paymentId)),
  mine: signedInProcedure
    .input(minePageInput)
    .query(({ ctx, input }) => paymentsOf(ctx.deps, ctx.userId, input)),
});

/** Merged under `operator`. */
export const operatorPaymentRouter = router({
  payments: operatorProcedure
    .input(operatorPaymentsInput)
    .query(({ ctx, input }) => paymentsForOperators(ctx.deps, input)),
  recheckPayment: operatorProcedure.input(paymentInput).mutation(async ({ ctx, input }) => {
    const { status } = await recheckPayment(ctx.deps, input);
    return { status };
  }),
});
