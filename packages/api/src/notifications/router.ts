import { router, signedInProcedure } from "../trpc.js";
import { changeSettings } from "./change-settings.js";
import { notificationSettings } from "./queries.js";
import { changeSettingsInput, subscribeInput, unsubscribeInput } from "./schema.js";
import { subscribeBrowser } from "./subscribe-browser.js";
import { unsubscribeBrowser } from "./unsubscribe-browser.js";

export const notificationRouter = router({
  settings: signedInProcedure.query(({ ctx }) => notificationSettings(ctx.deps, ctx.userId)),
  changeSettings: signedInProcedure.input(changeSettingsInput).mutation(async ({ ctx, input }) => {
    await changeSettings(ctx.deps, { ...input, userId: ctx.userId });
    return {};
  }),
  subscribe: signedInProcedure.input(subscribeInput).mutation(async ({ ctx, input }) => {
    await subscribeBrowser(ctx.deps, { ...input, userId: ctx.userId, language: ctx.language });
    return {};
  }),
  unsubscribe: signedInProcedure.input(unsubscribeInput).mutation(async ({ ctx, input }) => {
    await unsubscribeBrowser(ctx.deps, { ...input, userId: ctx.userId });
    return {};
  }),
});
