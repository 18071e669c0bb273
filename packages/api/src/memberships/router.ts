import { router, signedInProcedure } from "../trpc.js";
import { joinMission } from "./join-mission.js";
import { kickMember } from "./kick-member.js";
import { leaveMission } from "./leave-mission.js";
import { joinInput, kickInput, leaveInput } from "./schema.js";

export const membershipRouter = router({
  join: signedInProcedure.input(joinInput).mutation(async ({ ctx, input }) => {
    await joinMission(ctx.deps, ctx.userId, input);
    return {};
  }),
  leave: signedInProcedure.input(leaveInput).mutation(async ({ ctx, input }) => {
    await leaveMission(ctx.deps, ctx.userId, input.missionId);
    return {};
  }),
  kick: signedInProcedure.input(kickInput).mutation(async ({ ctx, input }) => {
    await kickMember(ctx.deps, ctx.userId, input);
    return {};
  }),
});
