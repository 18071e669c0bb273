import { isoInstant } from "../kernel/civil-date.js";
import { publicProcedure, router, signedInProcedure } from "../trpc.js";
import { isNicknameFree } from "../users/index.js";
import { nicknameInput } from "../users/schema.js";
import { changePassword } from "./change-password.js";
import { checkEmailCode } from "./check-email-code.js";
import { identitiesOf, isLoginIdFree } from "./queries.js";
import { refreshSession } from "./refresh-session.js";
import {
  changePasswordInput,
  checkEmailCodeInput,
  loginIdInput,
  refreshTokenInput,
  sendEmailCodeInput,
  signInInput,
  signUpInput,
  unlinkIdentityInput,
} from "./schema.js";
import { sendEmailCode } from "./send-email-code.js";
import { signIn } from "./sign-in.js";
import { signOut } from "./sign-out.js";
import { signUp } from "./sign-up.js";
import { unlinkIdentity } from "./unlink-identity.js";

export const authRouter = router({
  sendEmailCode: publicProcedure.input(sendEmailCodeInput).mutation(async ({ ctx, input }) => {
    const { expiresAt } = await sendEmailCode(ctx.deps, { ...input, language: ctx.language });
    return { expiresAt: isoInstant(expiresAt, ctx.deps.config.timeZone) };
  }),
  checkEmailCode: publicProcedure
    .input(checkEmailCodeInput)
    .mutation(async ({ ctx, input }) => ({ valid: await checkEmailCode(ctx.deps, input) })),
  isLoginIdAvailable: publicProcedure
    .input(loginIdInput)
    .query(async ({ ctx, input }) => ({ available: await isLoginIdFree(ctx.deps.db, input.loginId) })),
  isNicknameAvailable: publicProcedure
    .input(nicknameInput)
    .query(async ({ ctx, input }) => ({ available: await isNicknameFree(ctx.deps.db, input.nickname) })),
  signUp: publicProcedure.input(signUpInput).mutation(({ ctx, input }) => signUp(ctx.deps, input)),
  signIn: publicProcedure.input(signInInput).mutation(({ ctx, input }) => signIn(ctx.deps, input)),
  refresh: publicProcedure
    .input(refreshTokenInput)
    .mutation(({ ctx, input }) => refreshSession(ctx.deps, input.refreshToken)),
  signOut: publicProcedure.input(refreshTokenInput).mutation(async ({ ctx, input }) => {
    await signOut(ctx.deps, input.refreshToken);
    return {};
  }),
  identities: signedInProcedure.query(async ({ ctx }) => {
    const { password, linked } = await identitiesOf(ctx.deps.db, ctx.userId);
    const { timeZone } = ctx.deps.config;
    return {
      password,
      linked: linked.map(({ platform, linkedAt }) => ({
        platform,
        linkedAt: isoInstant(linkedAt, timeZone),
      })),
    };
  }),
  unlinkIdentity: signedInProcedure.input(unlinkIdentityInput).mutation(async ({ ctx, input }) => {
    await unlinkIdentity(ctx.deps, { ...input, userId: ctx.userId });
    return {};
  }),
});

/** The part of `user` that needs to know about sessions. */
export const userPasswordRouter = router({
  changePassword: signedInProcedure.input(changePasswordInput).mutation(async ({ ctx, input }) => {
    await changePassword(ctx.deps, { ...input, userId: ctx.userId, sessionId: ctx.sessionId });
    return {};
  }),
});
