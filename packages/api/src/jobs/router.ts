import { router } from "../trpc.js";

export const jobRouter = router({});
