import { publicProcedure, router, signedInProcedure } from "../trpc.js";
import { avatarParts } from "../users/schema.js";
import { changeAvatar } from "./change-avatar.js";
import { AVATAR_PRICE } from "./price.js";
import { changeInput } from "./schema.js";

export const avatarRouter = router({
  catalog: publicProcedure.query(() => ({ ...avatarParts, price: AVATAR_PRICE })),
  change: signedInProcedure
    .input(changeInput)
    .mutation(({ ctx, input }) => changeAvatar(ctx.deps, ctx.userId, input)),
});
