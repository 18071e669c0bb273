import { BusinessError } from "../kernel/errors.js";
import { operatorProcedure, publicProcedure, router, signedInProcedure } from "../trpc.js";
import { changeNickname } from "./change-nickname.js";
import { meOf, profileOf } from "./queries.js";
import { resumeUser } from "./resume-user.js";
import { nicknameInput, resumeInput, suspendInput } from "./schema.js";
import { suspendUser } from "./suspend-user.js";

export const userRouter = router({
  me: signedInProcedure.query(async ({ ctx }) => {
    const me = await meOf(ctx.deps.db, ctx.userId);
    // The access token outlives the account by up to 15 minutes.
    if (!me) throw new BusinessError("UNAUTHORIZED");
    return me;
  }),
  byNickname: publicProcedure.input(nicknameInput).query(async ({ ctx, input }) => {
    const profile = await profileOf(ctx.deps.db, ctx.deps.config.timeZone, input.nickname);
    if (!profile) throw new BusinessError("USER_NOT_FOUND");
    return profile;
  }),
  changeNickname: signedInProcedure.input(nicknameInput).mutation(async ({ ctx, input }) => {
    await changeNickname(ctx.deps.db, { userId: ctx.userId, nickname: input.nickname });
    return {};
  }),
});

/** Merged under `operator`. */
export const operatorUserRouter = router({
  suspendUser: operatorProcedure.input(suspendInput).mutation(async ({ ctx, input }) => {
    await suspendUser(ctx.deps, { ...input, operatorId: ctx.userId });
    return {};
  }),
  resumeUser: operatorProcedure.input(resumeInput).mutation(async ({ ctx, input }) => {
    await resumeUser(ctx.deps, { ...input, operatorId: ctx.userId });
    return {};
  }),
});
