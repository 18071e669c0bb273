import { operatorProcedure, router } from "../trpc.js";
import { ledgerDaysSince } from "./ledger-days.js";
import { ledgerDaysInput, statisticsInput } from "./schema.js";
import { statisticsOf } from "./statistics-of.js";

/** Merged under `operator`. */
export const operatorStatisticsRouter = router({
  ledgerDays: operatorProcedure
    .input(ledgerDaysInput)
    .query(({ ctx, input }) => ledgerDaysSince(ctx.deps.db, input.from)),
  statistics: operatorProcedure
    .input(statisticsInput)
    .query(({ ctx, input }) => statisticsOf(ctx.deps.db, input)),
});
