import { isoInstant } from "../kernel/civil-date.js";
import { perClient, publicProcedure, router, signedInProcedure } from "../trpc.js";
import { isNicknameFree } from "../users/index.js";
import { nicknameInput } from "../users/schema.js";
import { changePassword } from "./change-password.js";
import { checkEmailCode } from "./check-email-code.js";
import { identitiesOf, isLoginIdFree } from "./queries.js";
import { refreshSession } from "./refresh-session.js";
import { resetPassword } from "./reset-password.js";
import {
  changePasswordInput,
  checkEmailCodeInput,
  loginIdInput,
  refreshTokenInput,
  resetPasswordInput,
  sendEmailCodeInput,
  sessionInput,
  signInInput,
  signUpInput,
  unlinkIdentityInput,
} from "./schema.js";
import { sendEmailCode } from "./send-email-code.js";
import { sessionsOf } from "./sessions-of.js";
import { signIn } from "./sign-in.js";
import { signOut } from "./sign-out.js";
import { signOutElsewhere } from "./sign-out-elsewhere.js";
import { signUp } from "./sign-up.js";
import { unlinkIdentity } from "./unlink-identity.js";

export const authRouter = router({
  sendEmailCode: publicProcedure
    .input(sendEmailCodeInput)
    .use(perClient("codePerClient"))
    .mutation(async ({ ctx, input }) => {
      const { expiresAt } = await sendEmailCode(ctx.deps, { ...input, language: ctx.language });
      return { expiresAt: isoInstant(expiresAt, ctx.deps.config.timeZone) };
    }),
  checkEmailCode: publicProcedure
    .input(checkEmailCodeInput)
    .use(perClient("checkCodePerClient"))
    .mutation(async ({ ctx, input }) => ({ valid: await checkEmailCode(ctx.deps, input) })),
  isLoginIdAvailable: publicProcedure
    .input(loginIdInput)
    .use(perClient("availabilityPerClient"))
    .query(async ({ ctx, input }) => ({ available: await isLoginIdFree(ctx.deps.db, input.loginId) })),
  isNicknameAvailable: publicProcedure
    .input(nicknameInput)
    .use(perClient("availabilityPerClient"))
    .query(async ({ ctx, input }) => ({ available: await isNicknameFree(ctx.deps.db, input.nickname) })),
  signUp: publicProcedure
    .input(signUpInput)
    .use(perClient("signUpPerClient"))
    .mutation(({ ctx, input }) => signUp(ctx.deps, { ...input, client: ctx.client })),
  signIn: publicProcedure
    .input(signInInput)
    .mutation(({ ctx, input }) => signIn(ctx.deps, { ...input, client: ctx.client })),
  refresh: publicProcedure
    .input(refreshTokenInput)
    .mutation(({ ctx, input }) => refreshSession(ctx.deps, input.refreshToken)),
  signOut: publicProcedure.input(refreshTokenInput).mutation(async ({ ctx, input }) => {
    await signOut(ctx.deps, input.refreshToken);
    return {};
  }),
  resetPassword: publicProcedure
    .input(resetPasswordInput)
    .use(perClient("checkCodePerClient"))
    .mutation(async ({ ctx, input }) => {
      await resetPassword(ctx.deps, { ...input, language: ctx.language, client: ctx.client });
      return {};
    }),
  /** Where the person is signed in. */
  sessions: signedInProcedure.query(({ ctx }) =>
    sessionsOf(ctx.deps, { userId: ctx.userId, sessionId: ctx.sessionId }),
  ),
  /** Ends one of the person's own sessions; whose it was, and whether there was one, is told to nobody. */
  signOutSession: signedInProcedure.input(sessionInput).mutation(async ({ ctx, input }) => {
    const { userId, sessionId } = ctx;
    await signOutElsewhere(ctx.deps, { userId, sessionId, only: input.sessionId });
    return {};
  }),
  signOutOthers: signedInProcedure.mutation(async ({ ctx }) => {
    await signOutElsewhere(ctx.deps, { userId: ctx.userId, sessionId: ctx.sessionId });
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
    await unlinkIdentity(ctx.deps, { ...input, userId: ctx.userId, sessionId: ctx.sessionId });
    return {};
  }),
});

/** The part of `user` that needs to know about sessions. */
export const userPasswordRouter = router({
  changePassword: signedInProcedure.input(changePasswordInput).mutation(async ({ ctx, input }) => {
    const { userId, sessionId, language } = ctx;
    await changePassword(ctx.deps, { ...input, userId, sessionId, language });
    return {};
  }),
});
