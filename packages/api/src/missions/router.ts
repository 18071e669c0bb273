import { type Identity, publicProcedure, router, signedInProcedure } from "../trpc.js";
import { cancelMission } from "./cancel-mission.js";
import { configureMission } from "./configure-mission.js";
import { createMission } from "./create-mission.js";
import { allMissions, hotMissions, missionsOf, newMissions } from "./lists.js";
import { missionDetail } from "./mission-detail.js";
import {
  byCodeInput,
  byIdInput,
  cancelInput,
  configureInput,
  createInput,
  listInput,
  mineInput,
  searchInput,
  updateInput,
} from "./schema.js";
import { searchMissions } from "./search-missions.js";
import { suggestedMissions } from "./suggested-missions.js";
import { updateMission } from "./update-mission.js";

/** Pages about missions are open to all; what they show depends on who looks. */
const viewer = (identity: Identity) => (identity === null || identity === "system" ? null : identity.userId);

export const missionRouter = router({
  create: signedInProcedure
    .input(createInput)
    .mutation(({ ctx, input }) => createMission(ctx.deps, ctx.userId, input)),
  configure: signedInProcedure.input(configureInput).mutation(async ({ ctx, input }) => {
    await configureMission(ctx.deps, ctx.userId, input);
    return missionDetail(ctx.deps.db, { missionId: input.missionId }, ctx.userId);
  }),
  update: signedInProcedure.input(updateInput).mutation(async ({ ctx, input }) => {
    await updateMission(ctx.deps, ctx.userId, input);
    return {};
  }),
  cancel: signedInProcedure.input(cancelInput).mutation(async ({ ctx, input }) => {
    await cancelMission(ctx.deps, ctx.userId, input.missionId);
    return {};
  }),
  byId: publicProcedure
    .input(byIdInput)
    .query(({ ctx, input }) => missionDetail(ctx.deps.db, input, viewer(ctx.identity))),
  byCode: publicProcedure
    .input(byCodeInput)
    .query(({ ctx, input }) => missionDetail(ctx.deps.db, input, viewer(ctx.identity))),
  hot: publicProcedure.input(listInput).query(({ ctx, input }) => hotMissions(ctx.deps.db, input)),
  new: publicProcedure.input(listInput).query(({ ctx, input }) => newMissions(ctx.deps.db, input)),
  list: publicProcedure.input(listInput).query(({ ctx, input }) => allMissions(ctx.deps.db, input)),
  search: publicProcedure.input(searchInput).query(({ ctx, input }) => searchMissions(ctx.deps.db, input)),
  mine: signedInProcedure
    .input(mineInput)
    .query(({ ctx, input }) => missionsOf(ctx.deps.db, ctx.userId, input)),
  suggested: signedInProcedure.query(({ ctx }) => suggestedMissions(ctx.deps.db, ctx.userId)),
});
