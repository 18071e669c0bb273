import { router } from "../trpc.js";

export const checkInRouter = router({});
