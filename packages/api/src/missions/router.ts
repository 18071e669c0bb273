import { router } from "../trpc.js";

export const missionRouter = router({});
