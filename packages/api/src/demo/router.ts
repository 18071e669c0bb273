import { isoInstant } from "../kernel/civil-date.js";
import { BusinessError } from "../kernel/errors.js";
import { publicProcedure, router } from "../trpc.js";
import { advanceClock } from "./advance-clock.js";
import { advanceClockInput } from "./schema.js";

/** Only when the server runs with OCTOPUS_DEMO=1; elsewhere there is no such procedure. */
const demoProcedure = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.deps.config.demo) throw new BusinessError("NOT_FOUND");
  return next();
});

export const demoRouter = router({
  now: demoProcedure.query(({ ctx }) => ({
    now: isoInstant(ctx.deps.clock.now(), ctx.deps.config.timeZone),
  })),
  advanceClock: demoProcedure
    .input(advanceClockInput)
    .mutation(({ ctx, input }) => advanceClock(ctx.deps, input)),
});
