import { router, signedInProcedure } from "../trpc.js";
import { personRecord } from "./person-record.js";

/** Merged under `user`. */
export const userRecordRouter = router({
  record: signedInProcedure.query(({ ctx }) => personRecord(ctx.deps, ctx.userId)),
});
