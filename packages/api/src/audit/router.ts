import { operatorProcedure, router } from "../trpc.js";
import { auditLedger } from "./audit-ledger.js";
import { auditsForOperators } from "./audit-view.js";
import { auditsInput } from "./schema.js";

export const ledgerRouter = router({
  audit: operatorProcedure.query(({ ctx }) => auditLedger(ctx.deps)),
});

/** Merged under `operator`. */
export const operatorLedgerRouter = router({
  ledgerAudits: operatorProcedure.input(auditsInput).query(({ ctx, input }) => {
    const { db, config } = ctx.deps;
    return auditsForOperators(db, { ...input, timeZone: config.timeZone });
  }),
});
