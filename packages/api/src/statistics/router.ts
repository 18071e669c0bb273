import { operatorProcedure, router } from "../trpc.js";
import { ledgerDaysSince } from "./ledger-days.js";
import { ledgerDaysInput } from "./schema.js";

/** Merged under `operator`. */
export const operatorStatisticsRouter = router({
  ledgerDays: operatorProcedure
    .input(ledgerDaysInput)
    .query(({ ctx, input }) => ledgerDaysSince(ctx.deps.db, input.from)),
});
