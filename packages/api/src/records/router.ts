import { operatorProcedure, router, signedInProcedure } from "../trpc.js";
import { peopleInput } from "../users/schema.js";
import { peoplePage } from "./people-page.js";
import { personRecord } from "./person-record.js";

/** Merged under `user`. */
export const userRecordRouter = router({
  record: signedInProcedure.query(({ ctx }) => personRecord(ctx.deps, ctx.userId)),
});

/** Merged under `operator`. */
export const operatorPeopleRouter = router({
  users: operatorProcedure.input(peopleInput).query(({ ctx, input }) => peoplePage(ctx.deps, input)),
});
